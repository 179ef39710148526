package vn.sogiamsat.query.inspection;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.sogiamsat.core.UnitId;
import vn.sogiamsat.core.event.RecordKind;
import vn.sogiamsat.core.inspection.Told;
import vn.sogiamsat.query.organisation.UnitTree;
import vn.sogiamsat.query.security.Scope;
import vn.sogiamsat.query.security.Viewer;
import vn.sogiamsat.query.user.User;
import vn.sogiamsat.query.user.Users;
import vn.sogiamsat.query.web.Show;

/** Names what stands in an inspection: units by their names of that time, persons who work on it by theirs. */
@Component
class Rows {
    private final UnitTree tree;
    private final Users users;
    private final Clock clock;

    Rows(UnitTree tree, Users users, Clock clock) {
        this.tree = tree;
        this.users = users;
        this.clock = clock;
    }

    List<Row.Finding> findings(Read read, Scope scope, Predicate<UnitId> units) {
        return read.state().findings().stream()
                .filter(told -> units.test(told.body().unit()))
                .map(told -> new Row.Finding(told, unit(told.body().unit(), told.day(), scope), name(told.by())))
                .toList();
    }

    List<Row.Asked> questions(Read read, Viewer viewer, Scope scope, Predicate<UnitId> units) {
        return read.state().questions().stream()
                .filter(each -> units.test(each.asked().body().unit()))
                .map(each -> new Row.Asked(
                        each,
                        unit(each.asked().body().unit(), each.asked().day(), scope),
                        name(each.asked().by()),
                        read.isAnsweredBy(viewer, scope, each.asked().body().unit())))
                .toList();
    }

    List<Row.Demanded> remedies(Read read, Viewer viewer, Scope scope, Predicate<UnitId> units) {
        return read.state().remedies().stream()
                .filter(each -> units.test(each.due().body().unit()))
                .map(each -> new Row.Demanded(
                        each,
                        unit(each.due().body().unit(), each.due().day(), scope),
                        each.state(today()),
                        !each.isAccepted()
                                && read.isAnsweredBy(
                                        viewer, scope, each.due().body().unit()),
                        each.isToAssess() && read.isWorkOf(viewer)))
                .toList();
    }

    List<Row.Looked> opens(Read read, Scope scope, Predicate<UnitId> units) {
        return read.state().opens().stream()
                .filter(told -> units.test(told.body().unit()))
                .map(told -> looked(
                        told,
                        told.body().kind(),
                        told.body().record(),
                        told.body().unit(),
                        scope))
                .toList()
                .reversed();
    }

    List<Row.Looked> refusals(Read read, Scope scope) {
        return read.state().refusals().stream()
                .map(told -> looked(
                        told,
                        told.body().kind(),
                        told.body().record(),
                        told.body().unit(),
                        scope))
                .toList()
                .reversed();
    }

    List<Row.Unit> units(Read read, Scope scope) {
        return read.state().units().stream()
                .map(unit -> unit(unit, read.opened().periodTo(), scope))
                .toList();
    }

    /** What people call who has a login; the login where nobody has it any more. */
    String name(String login) {
        return users.find(login).map(User::name).orElse(login);
    }

    /** The code that a unit bears today. */
    String code(UnitId unit) {
        return tree.unit(unit.value(), today()).code();
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Show.HERE);
    }

    Row.Unit unit(UnitId id, LocalDate on, Scope scope) {
        UUID unit = id.value();
        return new Row.Unit(
                unit,
                tree.unit(unit, on).name(),
                scope.sees(unit),
                tree.successor(unit, today())
                        .filter(next -> scope.sees(next.id()))
                        .map(UnitTree.Unit::name)
                        .orElse(null));
    }

    private Row.Looked looked(Told<?> told, RecordKind kind, String record, @Nullable UnitId unit, Scope scope) {
        Instant at = told.header().recordedAt();
        return new Row.Looked(
                kind,
                record,
                link(kind, record),
                unit == null ? null : unit(unit, told.day(), scope),
                name(told.by()),
                at);
    }

    private static @Nullable String link(RecordKind kind, String record) {
        return switch (kind) {
            case MEETING -> "/meetings/" + record;
            case OBLIGATION -> "/obligations/" + record;
            case EVENT -> "/events/" + record;
            case PERSON -> "/persons/" + record;
            case UNIT -> "/units/" + record;
            case DOCUMENT -> null;
        };
    }
}
