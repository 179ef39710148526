package vn.sogiamsat.core.schema;

import vn.sogiamsat.core.event.ComplianceEvent;
import vn.sogiamsat.core.event.CorrectionEvent;
import vn.sogiamsat.core.event.Event;
import vn.sogiamsat.core.event.InspectionEvent;
import vn.sogiamsat.core.event.IntakeEvent;
import vn.sogiamsat.core.event.MeetingEvent;
import vn.sogiamsat.core.event.PersonEvent;
import vn.sogiamsat.core.event.UnitEvent;

/** What the {@code subject} of an event's CloudEvent names. */
enum SubjectForm {
    MEETING(MeetingEvent.class, "meeting/<cell code>/<yyyy-MM-dd>/<ordinal>"),
    UNIT(UnitEvent.class, "unit/<code>"),
    PERSON(PersonEvent.class, "person/<member code>"),
    INSPECTION(InspectionEvent.class, "inspection/<code>"),
    ANY(CorrectionEvent.class, "that of the event it concerns"),
    RULES(ComplianceEvent.class, "none: only the ledger tells it"),
    NONE(IntakeEvent.class, "none: only the ledger tells it");

    private final Class<? extends Event> family;
    private final String text;

    SubjectForm(Class<? extends Event> family, String text) {
        this.family = family;
        this.text = text;
    }

    String text() {
        return text;
    }

    static SubjectForm of(Class<? extends Event> type) {
        for (SubjectForm form : values()) {
            if (form.family.isAssignableFrom(type)) {
                return form;
            }
        }
        throw new IllegalStateException(type + " belongs to no family of events");
    }
}
