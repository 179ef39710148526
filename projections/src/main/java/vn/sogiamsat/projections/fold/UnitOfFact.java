package vn.sogiamsat.projections.fold;

import java.util.Optional;
import java.util.UUID;
import vn.sogiamsat.core.UnitId;
import vn.sogiamsat.core.event.ConclusionIssued;
import vn.sogiamsat.core.event.CorrectionEvent;
import vn.sogiamsat.core.event.DayClosed;
import vn.sogiamsat.core.event.Event;
import vn.sogiamsat.core.event.ExplanationAnswered;
import vn.sogiamsat.core.event.ExplanationAsked;
import vn.sogiamsat.core.event.ExplanationGiven;
import vn.sogiamsat.core.event.FindingNoted;
import vn.sogiamsat.core.event.HoldEvent;
import vn.sogiamsat.core.event.InspectionClosed;
import vn.sogiamsat.core.event.InspectionOpened;
import vn.sogiamsat.core.event.IntakeEvent;
import vn.sogiamsat.core.event.IntegrityEvent;
import vn.sogiamsat.core.event.MeetingEvent;
import vn.sogiamsat.core.event.MemberEnrolled;
import vn.sogiamsat.core.event.MemberExempted;
import vn.sogiamsat.core.event.MemberLeft;
import vn.sogiamsat.core.event.MemberTransferred;
import vn.sogiamsat.core.event.ObligationWaived;
import vn.sogiamsat.core.event.ParameterOverridden;
import vn.sogiamsat.core.event.PeriodOpened;
import vn.sogiamsat.core.event.PersonAliasAdded;
import vn.sogiamsat.core.event.PersonKeyDestroyed;
import vn.sogiamsat.core.event.PositionEnded;
import vn.sogiamsat.core.event.PositionHeld;
import vn.sogiamsat.core.event.RecordExamined;
import vn.sogiamsat.core.event.RecordOpened;
import vn.sogiamsat.core.event.RecordRefused;
import vn.sogiamsat.core.event.RemedyAssessed;
import vn.sogiamsat.core.event.RemedyDue;
import vn.sogiamsat.core.event.RemedyReported;
import vn.sogiamsat.core.event.RulebookAdopted;
import vn.sogiamsat.core.event.RulebookRepealed;
import vn.sogiamsat.core.event.SuperiorAssigned;
import vn.sogiamsat.core.event.SuperiorAssignmentEnded;
import vn.sogiamsat.core.event.UnitEvent;

/** Which unit a fact is of, as far as the fact itself tells. */
public final class UnitOfFact {
    private UnitOfFact() {}

    /**
     * A meeting's cell, the unit itself, the cell or unit a person's fact names, the unit an inspection's or a
     * rulebook's fact names. Empty where the fact names none: then what was told before in its stream may.
     */
    public static Optional<UUID> named(Event event) {
        return switch (event) {
            case MeetingEvent told -> of(told.meeting().cell());
            case UnitEvent told -> of(told.unit().id());
            case MemberEnrolled told -> of(told.unit());
            case MemberTransferred told -> of(told.to());
            case MemberExempted told -> of(told.unit());
            case MemberLeft told -> of(told.unit());
            case PositionHeld told -> of(told.unit());
            case PositionEnded told -> of(told.unit());
            case SuperiorAssigned told -> of(told.cell());
            case SuperiorAssignmentEnded told -> of(told.cell());
            case PersonAliasAdded told -> Optional.empty();
            case PersonKeyDestroyed told -> Optional.empty();
            case InspectionOpened told -> of(told.openedBy());
            case FindingNoted told -> of(told.unit());
            case RemedyDue told -> of(told.unit());
            case RemedyReported told -> of(told.unit());
            case RecordExamined told -> Optional.empty();
            case ConclusionIssued told -> Optional.empty();
            case InspectionClosed told -> Optional.empty();
            case ExplanationAsked told -> of(told.unit());
            case ExplanationAnswered told -> of(told.unit());
            case RemedyAssessed told -> of(told.unit());
            case RecordOpened told -> of(told.unit());
            case RecordRefused told -> Optional.empty();
            case RulebookAdopted told -> Optional.empty();
            case RulebookRepealed told -> Optional.empty();
            case ParameterOverridden told -> of(told.unit().id());
            case ObligationWaived told -> of(told.unit().id());
            case ExplanationGiven told -> of(told.unit().id());
            case PeriodOpened told -> Optional.empty();
            case DayClosed told -> Optional.empty();
            case IntakeEvent told -> Optional.empty();
            case CorrectionEvent told -> Optional.empty();
            case IntegrityEvent told -> Optional.empty();
            case HoldEvent told -> Optional.empty();
        };
    }

    /** The code under which a fact names its unit; empty where it names none, or by id alone. */
    public static String code(Event event) {
        return switch (event) {
            case MeetingEvent told -> told.meeting().cellCode();
            case UnitEvent told -> told.unit().code();
            case ParameterOverridden told -> told.unit().code();
            case ObligationWaived told -> told.unit().code();
            case ExplanationGiven told -> told.unit().code();
            default -> "";
        };
    }

    private static Optional<UUID> of(UnitId unit) {
        return Optional.of(unit.value());
    }
}
