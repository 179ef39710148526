package vn.sogiamsat.query.organisation;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.sogiamsat.core.view.Folding;
import vn.sogiamsat.core.view.UnitDoc;
import vn.sogiamsat.query.security.Scope;

/** Finds units by any name or code they ever bore, with and without diacritics. */
@Component
class UnitSearch {
    private static final int MOST = 100;

    private final OrganisationIndex index;

    UnitSearch(OrganisationIndex index) {
        this.index = index;
    }

    /**
     * @param formerName the name or code that was found, where it is not the one of the day
     * @param path what stood above it on the day, the highest first, only what the user sees
     */
    record Hit(UnitOnDay unit, @Nullable String formerName, List<TreeOnDay.Node> path) {}

    /** @param more whether there are units beyond those listed */
    record Found(List<Hit> hits, boolean more) {}

    /** Units in which every word occurs; those that stood on the day first. */
    Found find(String words, LocalDate on, Scope scope) {
        TreeOnDay tree = index.tree(on);
        Predicate<String> wanted = matcher(words);
        List<Hit> hits = index.units().stream()
                .filter(doc -> scope.sees(doc.unit().id()))
                .filter(doc -> wanted.test(String.join(" ", texts(doc).toList())))
                .flatMap(doc -> tree.known(doc.unit().id()).stream()
                        .map(unit -> new Hit(unit, former(doc, unit, wanted), path(tree, unit, scope))))
                .sorted(Comparator.comparing((Hit hit) -> !hit.unit().stands())
                        .thenComparing(hit -> hit.unit().rank())
                        .thenComparing(hit -> hit.unit().code()))
                .limit(MOST + 1L)
                .toList();
        return new Found(hits.stream().limit(MOST).toList(), hits.size() > MOST);
    }

    /** Text typed with its diacritics still finds texts that have others: folded, both are the same. */
    private static Predicate<String> matcher(String words) {
        List<String> each = Arrays.stream(Folding.fold(words).split("[^\\p{L}\\p{N}._-]+"))
                .filter(word -> !word.isEmpty())
                .toList();
        return text -> {
            String folded = Folding.fold(text);
            return each.stream().allMatch(folded::contains);
        };
    }

    private static @Nullable String former(UnitDoc doc, UnitOnDay unit, Predicate<String> wanted) {
        String now = unit.name() + " " + unit.code();
        return wanted.test(now)
                ? null
                : texts(doc)
                        .filter(wanted)
                        .filter(text -> !text.equals(unit.name()))
                        .min(Comparator.comparing((String text) -> text.toLowerCase(Locale.ROOT)))
                        .orElse(null);
    }

    private static Stream<String> texts(UnitDoc doc) {
        return Stream.concat(
                        Stream.concat(
                                doc.unit().name().stream(), Stream.of(doc.unit().code())),
                        doc.codes().stream().map(UnitDoc.Coded::code))
                .distinct();
    }

    private static List<TreeOnDay.Node> path(TreeOnDay tree, UnitOnDay unit, Scope scope) {
        return tree.path(unit.id()).reversed().stream()
                .filter(node -> scope.sees(node.id()))
                .toList();
    }
}
