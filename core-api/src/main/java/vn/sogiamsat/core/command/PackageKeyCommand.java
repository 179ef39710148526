package vn.sogiamsat.core.command;

/** What an administrator decides of the keys with which a source signs packages. Each is answered by a receipt. */
public sealed interface PackageKeyCommand extends LedgerCommand {
    /**
     * Believes packages of a source that are signed with this key. The same key, registered again, is refused.
     *
     * @param key the public half, as {@code ./ledger package key} shows it; its name is the source's
     */
    record RegisterPackageKey(String source, String key, String reason, String by) implements PackageKeyCommand {}

    /** @param id of the key, eight hexadecimal digits */
    record RevokePackageKey(String source, String id, String reason, String by) implements PackageKeyCommand {}
}
