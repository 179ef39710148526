package vn.sogiamsat.query.compliance;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.event.Presence;
import vn.sogiamsat.core.view.MeetingDoc;
import vn.sogiamsat.query.organisation.UnitLink;

/**
 * How a superior was at one meeting, or should have been.
 *
 * @param at when the meeting was done: as it closed, else as it begins
 * @param cell without a name where the user may not see it
 */
record Attended(
        MeetingDoc.MeetingPart meeting,
        LocalDate day,
        Instant at,
        UnitLink cell,
        MeetingDoc.SuperiorPart told,
        Presence presence,
        Worth worth) {

    public UUID event() {
        return told.event();
    }

    public boolean counts() {
        return worth == Worth.COUNTS;
    }

    public boolean isRemote() {
        return presence == Presence.REMOTE;
    }

    public boolean isThere() {
        return isRemote() || presence == Presence.ON_SITE;
    }

    /** The share of the meeting during which they were there, in whole percent cut off; null where it is not known. */
    public @Nullable Long percent() {
        Instant start = meeting.start();
        Instant end = meeting.end();
        Instant joined = told.joinedAt();
        Instant left = told.leftAt();
        if (!isThere() || start == null || end == null || joined == null || left == null || !end.isAfter(start)) {
            return null;
        }
        Instant from = joined.isBefore(start) ? start : joined;
        Instant to = left.isAfter(end) ? end : left;
        long there = Math.max(0, Duration.between(from, to).toSeconds());
        return there * 100 / Duration.between(start, end).toSeconds();
    }
}
