package vn.sogiamsat.query.compliance;

import java.time.Duration;
import java.time.Instant;
import vn.sogiamsat.core.view.ObligationDoc;

/**
 * How far a year's attendances have come. That they are to be spread evenly is our own measure and no regulation's.
 *
 * @param expected by the moment, were they spread evenly over the days from the first of assignment, cut off
 * @param made those that count, until the moment
 */
record Pace(long expected, long made) {

    static Pace of(ObligationDoc doc, long made, Instant moment) {
        Duration whole = Duration.between(doc.opensAt(), doc.dueAt());
        Duration gone = Duration.between(doc.opensAt(), moment);
        long expected = moment.isBefore(doc.dueAt()) && whole.isPositive()
                ? Math.max(0, doc.required() * gone.toMillis() / whole.toMillis())
                : doc.required();
        return new Pace(expected, made);
    }

    /** How many are missing by now; 0 where none is. */
    public long behind() {
        return Math.max(0, expected - made);
    }
}
