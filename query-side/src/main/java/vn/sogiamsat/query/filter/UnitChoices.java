package vn.sogiamsat.query.filter;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.sogiamsat.query.organisation.UnitTree;
import vn.sogiamsat.query.security.Scope;
import vn.sogiamsat.query.web.ProblemException;

/** Filtering by a unit with everything below it. */
@Component
public class UnitChoices {
    private static final int MOST = 300;

    private final UnitTree tree;

    UnitChoices(UnitTree tree) {
        this.tree = tree;
    }

    /** Units to choose from: all that are visible, or as many levels from the top as make a usable list. */
    public List<UnitTree.Row> of(Scope scope, @Nullable UUID chosen) {
        List<UnitTree.Row> all = tree.visible(scope);
        int depth = all.stream().mapToInt(UnitTree.Row::depth).max().orElse(0);
        List<UnitTree.Row> some = all;
        while (some.size() > MOST && depth > 0) {
            int below = --depth;
            some = all.stream()
                    .filter(row -> row.depth() <= below || row.unit().id().equals(chosen))
                    .toList();
        }
        return some;
    }

    /**
     * The ids by which to filter.
     *
     * @param chosen null for everything that is visible
     * @return null where nothing needs to be filtered
     * @throws ProblemException not found, when the unit is not one the user sees
     */
    public @Nullable Set<UUID> within(Scope scope, @Nullable UUID chosen) {
        if (chosen == null) {
            return scope.all() ? null : scope.units();
        }
        if (!scope.sees(chosen)) {
            throw ProblemException.notFound();
        }
        return tree.subtree(chosen).stream().filter(scope::sees).collect(Collectors.toUnmodifiableSet());
    }

    /** Visible units whose name or code today has a word that begins so. */
    public Set<UUID> named(Scope scope, Words.Word word) {
        return tree.visible(scope).stream()
                .map(UnitTree.Row::unit)
                .filter(unit -> Stream.of(unit.name(), unit.code()).anyMatch(word::isIn))
                .map(UnitTree.Unit::id)
                .collect(Collectors.toUnmodifiableSet());
    }
}
