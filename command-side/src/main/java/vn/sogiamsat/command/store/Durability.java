package vn.sogiamsat.command.store;

/** What an acknowledgement of the store means; told in every receipt. */
public final class Durability {
    /** The event was forced to disk before it was acknowledged. */
    public static final String SYNC = "SYNC";

    private Durability() {}
}
