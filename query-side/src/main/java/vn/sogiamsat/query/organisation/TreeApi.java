package vn.sogiamsat.query.organisation;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.sogiamsat.core.event.Position;
import vn.sogiamsat.query.security.Scope;
import vn.sogiamsat.query.web.Show;

/** The party tree at a chosen day, for programs. */
@RestController
class TreeApi {
    private final TreeQueries trees;
    private final Clock clock;

    TreeApi(TreeQueries trees, Clock clock) {
        this.trees = trees;
        this.clock = clock;
    }

    record Tree(LocalDate on, List<Unit> units) {}

    /**
     * @param parent null at the top, where it is adrift, or where the user may not see it
     * @param footing why it stands where it does
     * @param members with everything below it
     */
    record Unit(
            UUID id,
            String code,
            @Nullable String name,
            @Nullable String level,
            @Nullable UUID parent,
            String footing,
            long members,
            List<Officer> officers) {}

    record Officer(
            UUID person,
            Position position,
            String label,
            @Nullable String name) {}

    @GetMapping("/api/views/organisation")
    @Operation(summary = "Cây tổ chức đảng tại một ngày / The party tree at a day (yyyy-MM-dd or dd/MM/yyyy)")
    Tree tree(@RequestParam(required = false) @Nullable LocalDate on, Scope scope) {
        LocalDate day = on == null ? LocalDate.ofInstant(clock.instant(), Show.HERE) : on;
        TreeView view = trees.all(day, scope);
        return new Tree(
                day,
                view.tops().stream()
                        .map(branch -> unit(branch.node(), view, scope))
                        .toList());
    }

    private static Unit unit(TreeOnDay.Node node, TreeView view, Scope scope) {
        return new Unit(
                node.id(),
                node.unit().code(),
                node.unit().name(),
                node.unit().level(),
                node.parent() != null && scope.sees(node.parent()) ? node.parent() : null,
                node.footing().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                view.members(node.id()),
                view.officers(node.id()).stream()
                        .map(officer -> new Officer(
                                officer.person().id(),
                                officer.position(),
                                officer.person().label(),
                                officer.person().name()))
                        .toList());
    }
}
