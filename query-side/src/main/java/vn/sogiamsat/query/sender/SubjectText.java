package vn.sogiamsat.query.sender;

import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.MeetingRef;
import vn.sogiamsat.core.Subject;
import vn.sogiamsat.core.event.Event;
import vn.sogiamsat.core.event.InspectionEvent;
import vn.sogiamsat.core.event.MeetingEvent;
import vn.sogiamsat.core.event.UnitEvent;

/** The subject of a CloudEvent, from the fact it became. */
final class SubjectText {
    private SubjectText() {}

    /** Empty for persons, whose codes are not kept, and for what only later releases can read. */
    static String of(@Nullable Event event) {
        return switch (event) {
            case MeetingEvent told -> of(told.meeting());
            case UnitEvent told -> Subject.unit(told.unit().code()).text();
            case InspectionEvent told ->
                Subject.inspection(told.inspection().code()).text();
            case null, default -> "";
        };
    }

    private static String of(MeetingRef meeting) {
        return new Subject.Meeting(meeting.cellCode(), meeting.date(), meeting.ordinal()).text();
    }
}
