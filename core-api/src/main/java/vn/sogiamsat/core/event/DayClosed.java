package vn.sogiamsat.core.event;

import java.time.LocalDate;
import vn.sogiamsat.core.StreamId;

/** A day is over, so that what obligations came to at its end is counted by what is known now. */
@EventType(name = "vn.sogiamsat.calendar.day-closed", vi = "Khép ngày", en = "Day closed", external = false)
public record DayClosed(@Label(vi = "Ngày", en = "Day") LocalDate day) implements ComplianceEvent {

    /** The id under which the ledger tells it, always the same for a day, so that a day is closed once. */
    public static String sourceId(LocalDate day) {
        return "day-" + day;
    }

    @Override
    public StreamId stream() {
        return StreamId.calendar(day.getYear());
    }
}
