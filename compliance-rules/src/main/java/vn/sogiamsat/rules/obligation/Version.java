package vn.sogiamsat.rules.obligation;

import java.time.Instant;

/**
 * What was known of an obligation for a time.
 *
 * @param knownFrom when it became known
 * @param knownTo when something else became known (exclusive); {@link #FOREVER} while nothing did
 * @param position the ledger position of the fact that made it known
 */
public record Version(Obligation obligation, Instant knownFrom, Instant knownTo, long position) {
    /** Stands for a time that has not come. */
    public static final Instant FOREVER = Instant.parse("9999-12-31T00:00:00Z");

    public boolean isCurrent() {
        return knownTo.equals(FOREVER);
    }

    /** Whether this is what was known at a moment. */
    public boolean wasKnownAt(Instant moment) {
        return !moment.isBefore(knownFrom) && moment.isBefore(knownTo);
    }

    /** This, known no longer than until then. */
    public Version until(Instant moment) {
        return new Version(obligation, knownFrom, moment, position);
    }
}
