package vn.sogiamsat.query.compliance;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.sogiamsat.core.preview.AdoptionPreview;
import vn.sogiamsat.core.preview.AdoptionPreview.Counts;
import vn.sogiamsat.query.organisation.UnitTree;
import vn.sogiamsat.query.security.Scope;
import vn.sogiamsat.rules.book.Rule;
import vn.sogiamsat.rules.book.Rulebook;
import vn.sogiamsat.rules.book.SubjectKind;
import vn.sogiamsat.rules.book.Words;

/** Puts names to what a preview found. The rules are those of the whole ledger; of units only those one sees. */
@Component
class PreviewReading {
    private final Rulebooks rulebooks;
    private final UnitTree tree;
    private final Asking asking;

    PreviewReading(Rulebooks rulebooks, UnitTree tree, Asking asking) {
        this.rulebooks = rulebooks;
        this.tree = tree;
        this.asking = asking;
    }

    PreviewView view(AdoptionPreview.Result result, Rulebook proposed, Scope scope) {
        Library library = rulebooks.library();
        LocalDate today = asking.now().on();
        List<PreviewView.Item> first = result.first().stream()
                .filter(named -> scope.sees(named.unit()))
                .map(named -> new PreviewView.Item(
                        named.obligation(),
                        named.rule(),
                        title(named.rule(), proposed, library, today),
                        tree.unit(named.unit(), today),
                        kind(named.kind()),
                        named,
                        named.before() != null,
                        PreviewView.part(named.before()),
                        PreviewView.part(named.after())))
                .toList();
        return new PreviewView(
                result.rules().stream()
                        .map(rule -> new PreviewView.Row(
                                rule.rule(),
                                title(rule.rule(), proposed, library, today),
                                PreviewView.Change.of(rule.counts())))
                        .toList(),
                units(result, scope),
                first,
                result.changes() - first.size());
    }

    private List<PreviewView.UnitRow> units(AdoptionPreview.Result result, Scope scope) {
        Map<UUID, Counts> counts = result.units().stream()
                .collect(Collectors.toMap(AdoptionPreview.OfUnit::unit, AdoptionPreview.OfUnit::counts));
        List<UnitTree.Row> rows = tree.visible(scope);
        return Below.of(rows, Below.onlyTop(rows)).stream()
                .map(below -> new PreviewView.UnitRow(below.unit(), PreviewView.Change.of(sum(below.units(), counts))))
                .filter(row -> !row.change().isNone())
                .toList();
    }

    private static Counts sum(Collection<UUID> units, Map<UUID, Counts> counts) {
        long begun = 0;
        long ended = 0;
        long changed = 0;
        Map<String, Long> before = new HashMap<>();
        Map<String, Long> after = new HashMap<>();
        for (UUID unit : units) {
            Counts of = counts.get(unit);
            if (of != null) {
                begun += of.begun();
                ended += of.ended();
                changed += of.changed();
                of.before().forEach((status, count) -> before.merge(status, count, Long::sum));
                of.after().forEach((status, count) -> after.merge(status, count, Long::sum));
            }
        }
        return new Counts(begun, ended, changed, before, after);
    }

    /** By the text that is proposed where it has the rule, else by the one that has it now. */
    private static @Nullable Words title(String id, Rulebook proposed, Library library, LocalDate today) {
        return proposed.rules().stream()
                .filter(rule -> id.equals(proposed.id() + "/" + rule.id()))
                .map(Rule::title)
                .findFirst()
                .orElseGet(() -> {
                    Rule known = library.rule(id, today).rule();
                    return known == null ? null : known.title();
                });
    }

    private static @Nullable SubjectKind kind(String code) {
        return Arrays.stream(SubjectKind.values())
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElse(null);
    }
}
