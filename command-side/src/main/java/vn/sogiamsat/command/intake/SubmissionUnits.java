package vn.sogiamsat.command.intake;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.sogiamsat.core.Subject;
import vn.sogiamsat.core.UnitId;
import vn.sogiamsat.core.event.ComplianceEvent;
import vn.sogiamsat.core.event.ConclusionIssued;
import vn.sogiamsat.core.event.CorrectionEvent;
import vn.sogiamsat.core.event.Event;
import vn.sogiamsat.core.event.ExplanationAnswered;
import vn.sogiamsat.core.event.ExplanationAsked;
import vn.sogiamsat.core.event.FindingNoted;
import vn.sogiamsat.core.event.HoldEvent;
import vn.sogiamsat.core.event.InspectionClosed;
import vn.sogiamsat.core.event.InspectionEvent;
import vn.sogiamsat.core.event.InspectionOpened;
import vn.sogiamsat.core.event.IntakeEvent;
import vn.sogiamsat.core.event.IntegrityEvent;
import vn.sogiamsat.core.event.MeetingEvent;
import vn.sogiamsat.core.event.MemberEnrolled;
import vn.sogiamsat.core.event.MemberExempted;
import vn.sogiamsat.core.event.MemberLeft;
import vn.sogiamsat.core.event.MemberTransferred;
import vn.sogiamsat.core.event.PersonAliasAdded;
import vn.sogiamsat.core.event.PersonEvent;
import vn.sogiamsat.core.event.PersonKeyDestroyed;
import vn.sogiamsat.core.event.PositionEnded;
import vn.sogiamsat.core.event.PositionHeld;
import vn.sogiamsat.core.event.RecordExamined;
import vn.sogiamsat.core.event.RecordOpened;
import vn.sogiamsat.core.event.RecordRefused;
import vn.sogiamsat.core.event.RemedyAssessed;
import vn.sogiamsat.core.event.RemedyDue;
import vn.sogiamsat.core.event.RemedyReported;
import vn.sogiamsat.core.event.SuperiorAssigned;
import vn.sogiamsat.core.event.SuperiorAssignmentEnded;
import vn.sogiamsat.core.event.UnitEstablished;
import vn.sogiamsat.core.event.UnitEvent;

/** For which units a sender must be registered to tell a fact. */
final class SubmissionUnits {
    private SubmissionUnits() {}

    /** The code of the unit a subject names; empty where it names none. */
    static Optional<String> ofSubject(Subject subject) {
        return switch (subject) {
            case Subject.Meeting meeting -> Optional.of(meeting.cellCode());
            case Subject.Unit unit -> Optional.of(unit.code());
            case Subject.Person person -> Optional.empty();
            case Subject.Inspection inspection -> Optional.empty();
        };
    }

    /**
     * All of these must hold; each is a choice of units of which one must be the sender's. A withdrawal asks for none:
     * a sender can only name facts of its own.
     *
     * @param isKnown whether a unit has a place in the tree: it is not taken over by being established once more
     */
    static Stream<List<UnitId>> of(Event body, Predicate<UnitId> isKnown) {
        return switch (body) {
            case MeetingEvent meeting -> one(meeting.meeting().cell());
            case UnitEstablished established ->
                established.parent() == null || isKnown.test(established.unit().id())
                        ? one(established.unit().id())
                        : Stream.of(List.of(established.unit().id(), established.parent()));
            case UnitEvent unit -> one(unit.unit().id());
            case PersonEvent person -> ofPerson(person);
            case InspectionEvent inspection -> ofInspection(inspection);
            case CorrectionEvent correction -> Stream.empty();
            case ComplianceEvent compliance -> Stream.empty();
            case IntakeEvent intake -> Stream.empty();
            case IntegrityEvent integrity -> Stream.empty();
            case HoldEvent hold -> Stream.empty();
        };
    }

    private static Stream<List<UnitId>> ofPerson(PersonEvent event) {
        return switch (event) {
            case MemberEnrolled enrolled -> one(enrolled.unit());
            case MemberTransferred transferred -> Stream.of(List.of(transferred.from(), transferred.to()));
            case MemberExempted exempted -> one(exempted.unit());
            case MemberLeft left -> one(left.unit());
            case PositionHeld held -> one(held.unit());
            case PositionEnded ended -> one(ended.unit());
            case SuperiorAssigned assigned -> one(assigned.cell());
            case SuperiorAssignmentEnded ended -> one(ended.cell());
            // Names no unit: only a sender for all units has a unit among none.
            case PersonAliasAdded alias -> everywhere();
            case PersonKeyDestroyed destroyed -> everywhere();
        };
    }

    private static Stream<List<UnitId>> ofInspection(InspectionEvent event) {
        return switch (event) {
            case InspectionOpened opened -> one(opened.openedBy());
            case FindingNoted noted -> one(noted.unit());
            case RemedyDue due -> one(due.unit());
            case RemedyReported reported -> one(reported.unit());
            case RecordExamined examined -> everywhere();
            case ConclusionIssued issued -> everywhere();
            case InspectionClosed closed -> everywhere();
            case ExplanationAsked asked -> one(asked.unit());
            case ExplanationAnswered answered -> one(answered.unit());
            case RemedyAssessed assessed -> one(assessed.unit());
            case RecordOpened opened -> everywhere();
            case RecordRefused refused -> everywhere();
        };
    }

    private static Stream<List<UnitId>> one(UnitId unit) {
        return Stream.of(List.of(unit));
    }

    /** What no single unit allows: held by senders registered for all. */
    private static Stream<List<UnitId>> everywhere() {
        return Stream.of(List.of(UnitId.ofCode("*")));
    }
}
