package vn.sogiamsat.query.inspection;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.sogiamsat.core.UnitId;
import vn.sogiamsat.core.event.InspectionOpened;
import vn.sogiamsat.core.inspection.Inspection;
import vn.sogiamsat.query.event.Entry;
import vn.sogiamsat.query.security.Scope;
import vn.sogiamsat.query.security.Viewer;
import vn.sogiamsat.query.user.UserRole;

/**
 * An inspection that was opened, as the audit trail tells it.
 *
 * @param entries every event of it, from first to last
 */
record Read(UUID id, InspectionOpened opened, Inspection state, List<Entry> entries) {
    private static final UserRole[] SPEAKING = {UserRole.CLERK, UserRole.LEADER, UserRole.ADMINISTRATOR};

    Read {
        entries = List.copyOf(entries);
    }

    /** Public for templates. */
    public String code() {
        return opened.inspection().code();
    }

    /** Its whole file: for its members, for those who see everything, and for administrators. */
    boolean isOpenTo(Viewer viewer, Scope scope) {
        return scope.unitless() || state.isMember(viewer.login());
    }

    /** Whether the user may record something in it now: administrators do not judge. */
    boolean isWorkOf(Viewer viewer) {
        return viewer.is(UserRole.INSPECTOR) && state.isAtWork(viewer.login());
    }

    /** Whether the user may answer for a unit: not who inspects it. */
    boolean isAnsweredBy(Viewer viewer, Scope scope, UnitId unit) {
        return state.closed().isEmpty()
                && viewer.isAnyOf(SPEAKING)
                && !state.isMember(viewer.login())
                && scope.sees(unit.value());
    }

    /** Whether it has anything to say to those who work for units the user sees: it was asked, concluded or closed. */
    boolean concerns(Scope scope) {
        return !unitsTold(scope).isEmpty();
    }

    /** The units that the user sees and that it has something to say to. */
    Set<UUID> unitsTold(Scope scope) {
        Stream<UnitId> asked =
                state.questions().stream().map(each -> each.asked().body().unit());
        Stream<UnitId> concluded = state.conclusion().isEmpty()
                ? Stream.of()
                : Stream.concat(
                        state.findings().stream().map(each -> each.body().unit()),
                        state.remedies().stream().map(each -> each.due().body().unit()));
        Stream<UnitId> looked = state.closed().isEmpty()
                ? Stream.of()
                : Stream.concat(
                        state.units().stream(),
                        state.opens().stream().map(each -> each.body().unit()));
        return Stream.of(asked, concluded, looked)
                .flatMap(units -> units)
                .map(UnitId::value)
                .filter(scope::sees)
                .collect(Collectors.toUnmodifiableSet());
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(opened.periodFrom()) && !day.isAfter(opened.periodTo());
    }
}
