package vn.sogiamsat.command.store;

/** Where the events lie. */
public enum StoreKind {
    /** In PostgreSQL, in the tables that the claims lie beside. */
    POSTGRESQL("SYNC", """
            left join events.event e on e.stream = c.stream and e.sequence = c.sequence
            left join events.position p on p.global_index = e.global_index"""),
    /** In Axon Server; PostgreSQL has a catalogue of them. */
    AXON_SERVER("SERVER", "left join events.catalogue p on p.stream = c.stream and p.sequence = c.sequence");

    private final String durability;
    private final String placesOfClaims;

    StoreKind(String durability, String placesOfClaims) {
        this.durability = durability;
        this.placesOfClaims = placesOfClaims;
    }

    /**
     * What an acknowledgement means; told in every receipt. {@code SYNC}: the event was forced to disk before.
     * {@code SERVER}: Axon Server has taken it, and forces it to disk, and replicates it, as it is configured to.
     */
    public String durability() {
        return durability;
    }

    /** Joins to a claim {@code c} the row {@code p} that has its event's position, where it has one. */
    public String placesOfClaims() {
        return placesOfClaims;
    }
}
