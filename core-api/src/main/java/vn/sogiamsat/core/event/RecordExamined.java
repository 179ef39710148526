package vn.sogiamsat.core.event;

import java.util.UUID;
import vn.sogiamsat.core.InspectionRef;
import vn.sogiamsat.core.PersonId;

/** A record was looked at in the course of the inspection. */
@EventType(name = "vn.sogiamsat.inspection.record-examined", vi = "Xem xét hồ sơ", en = "Record examined")
public record RecordExamined(
        @FromSubject InspectionRef inspection,

        @Label(vi = "Sự kiện được xem", en = "Event examined")
        UUID eventId,

        @Label(vi = "Người xem", en = "Examiner") PersonId person)
        implements InspectionEvent {}
