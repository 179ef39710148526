package vn.sogiamsat.core.testing;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import vn.sogiamsat.core.EventTypes;
import vn.sogiamsat.core.Subject;
import vn.sogiamsat.core.event.CorrectionEvent;
import vn.sogiamsat.core.event.InspectionEvent;
import vn.sogiamsat.core.event.MeetingEvent;
import vn.sogiamsat.core.event.PersonEvent;
import vn.sogiamsat.core.event.UnitEvent;

/** Generates subjects. Few codes, so that facts of one thing come together. */
final class Subjects {
    private static final Arbitrary<String> CODES = Arbitraries.of("YB-VNPT-VY", "YB-VNPT", "DV-01", "KT.2024_07");

    private Subjects() {}

    /** Subjects that an event of this type can have. */
    static Arbitrary<? extends Subject> of(EventTypes.Descriptor type) {
        Class<?> record = type.record();
        if (MeetingEvent.class.isAssignableFrom(record)) {
            return meetings();
        } else if (UnitEvent.class.isAssignableFrom(record)) {
            return CODES.map(Subject::unit);
        } else if (PersonEvent.class.isAssignableFrom(record)) {
            return CODES.map(Subject::person);
        } else if (InspectionEvent.class.isAssignableFrom(record)) {
            return CODES.map(Subject::inspection);
        } else if (CorrectionEvent.class.isAssignableFrom(record)) {
            return Arbitraries.oneOf(
                    meetings(), CODES.map(Subject::unit), CODES.map(Subject::person), CODES.map(Subject::inspection));
        }
        throw new IllegalArgumentException("senders do not send " + type.name());
    }

    static Arbitrary<Subject.Meeting> meetings() {
        return Combinators.combine(
                        CODES, ValidTexts.days(), Arbitraries.integers().between(1, 99))
                .as(Subject.Meeting::new);
    }
}
