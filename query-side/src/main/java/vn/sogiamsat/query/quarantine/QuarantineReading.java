package vn.sogiamsat.query.quarantine;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.sogiamsat.core.command.LedgerQuery;
import vn.sogiamsat.core.command.LedgerQuery.QuarantinePage;
import vn.sogiamsat.core.command.LedgerQuery.Quarantined;
import vn.sogiamsat.query.organisation.UnitTree;
import vn.sogiamsat.query.security.Scope;
import vn.sogiamsat.query.security.Viewer;
import vn.sogiamsat.query.web.ProblemException;
import vn.sogiamsat.query.write.WriteSide;

/**
 * Reads quarantined submissions as far as the user may see them: those whose subject names a unit of theirs, and those
 * of sources they keep.
 */
@Component
class QuarantineReading {
    static final int PAGE = 50;

    private final WriteSide writeSide;
    private final UnitTree tree;

    QuarantineReading(WriteSide writeSide, UnitTree tree) {
        this.writeSide = writeSide;
        this.tree = tree;
    }

    /**
     * @param state null for all
     * @param source null for all
     * @param page from 0
     */
    QuarantinePage find(@Nullable String state, @Nullable String source, int page, Scope scope) {
        List<String> units = scope.all() ? null : List.copyOf(tree.codes(scope));
        if (units != null && units.isEmpty()) {
            return new QuarantinePage(0, List.of());
        }
        List<String> sources = source == null ? null : List.of(source);
        return writeSide
                .ask(new LedgerQuery.FindQuarantined(state, sources, units, page * PAGE, PAGE), QuarantinePage.class)
                .orElseGet(() -> new QuarantinePage(0, List.of()));
    }

    /**
     * @throws org.springframework.security.access.AccessDeniedException when the user neither reads the quarantine nor
     *     keeps a source
     * @throws ProblemException when there is none, or the user may not see it
     */
    Quarantined read(UUID reference, Viewer viewer, Scope scope) {
        if (!viewer.isKeeper()) {
            viewer.mustBeAnyOf(QuarantineListPage.READERS);
        }
        return writeSide
                .ask(new LedgerQuery.ReadQuarantined(reference), Quarantined.class)
                .filter(found -> viewer.keeps(found.source())
                        || (viewer.isAnyOf(QuarantineListPage.READERS) && mayBeSeen(found, scope)))
                .orElseThrow(ProblemException::notFound);
    }

    List<String> sources() {
        return writeSide.askForAll(new LedgerQuery.FindSources(), LedgerQuery.Source.class).stream()
                .map(LedgerQuery.Source::name)
                .sorted()
                .toList();
    }

    private boolean mayBeSeen(Quarantined found, Scope scope) {
        return scope.all()
                || Optional.ofNullable(found.unit())
                        .flatMap(tree::byCode)
                        .filter(scope::sees)
                        .isPresent();
    }
}
