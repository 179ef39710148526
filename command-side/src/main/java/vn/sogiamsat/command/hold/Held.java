package vn.sogiamsat.command.hold;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.sogiamsat.core.EventTypes;
import vn.sogiamsat.core.Fact;
import vn.sogiamsat.core.UnitId;
import vn.sogiamsat.core.event.Event;
import vn.sogiamsat.core.event.ExplanationAnswered;
import vn.sogiamsat.core.event.ExplanationGiven;
import vn.sogiamsat.core.event.MeetingEvent;
import vn.sogiamsat.core.event.MemberEnrolled;
import vn.sogiamsat.core.event.MemberExempted;
import vn.sogiamsat.core.event.MemberLeft;
import vn.sogiamsat.core.event.MemberTransferred;
import vn.sogiamsat.core.event.PositionEnded;
import vn.sogiamsat.core.event.PositionHeld;
import vn.sogiamsat.core.event.RemedyReported;
import vn.sogiamsat.core.event.SuperiorAssigned;
import vn.sogiamsat.core.event.SuperiorAssignmentEnded;
import vn.sogiamsat.core.event.UnitEvent;

/** Where what an event tells belongs: its units, and the day from which it counts. */
record Held(List<UnitId> units, LocalDate from) {
    private static final ZoneId HERE = ZoneId.of("Asia/Ho_Chi_Minh");

    /** Which facts of a person name a unit. */
    static final List<String> OF_PERSONS = Stream.<Class<? extends Event>>of(
                    MemberEnrolled.class,
                    MemberTransferred.class,
                    MemberExempted.class,
                    MemberLeft.class,
                    PositionHeld.class,
                    PositionEnded.class,
                    SuperiorAssigned.class,
                    SuperiorAssignmentEnded.class)
            .map(type -> EventTypes.of(type).name())
            .toList();

    /** Empty for an event of no unit. */
    static Optional<Held> of(Fact fact) {
        LocalDate day = day(fact.header().occurredAt());
        return switch (fact.body()) {
            case MemberEnrolled told -> at(told.validFrom(), told.unit());
            case MemberTransferred told -> at(told.validFrom(), told.from(), told.to());
            case MemberExempted told -> at(told.validFrom(), told.unit());
            case MemberLeft told -> at(told.validFrom(), told.unit());
            case PositionHeld told -> at(told.validFrom(), told.unit());
            case PositionEnded told -> at(told.validFrom(), told.unit());
            case SuperiorAssigned told -> at(told.validFrom(), told.cell());
            case SuperiorAssignmentEnded told -> at(told.validFrom(), told.cell());
            case MeetingEvent told -> at(told.meeting().date(), told.meeting().cell());
            case UnitEvent told -> at(day, told.unit().id());
            case ExplanationGiven told -> at(day, told.unit().id());
            case ExplanationAnswered told -> at(day, told.unit());
            case RemedyReported told -> at(day, told.unit());
            default -> Optional.empty();
        };
    }

    private static Optional<Held> at(LocalDate from, UnitId... units) {
        return Optional.of(new Held(List.of(units), from));
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, HERE);
    }
}
