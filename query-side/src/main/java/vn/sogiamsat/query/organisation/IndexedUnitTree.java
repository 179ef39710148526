package vn.sogiamsat.query.organisation;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.sogiamsat.core.view.Fields;
import vn.sogiamsat.core.view.UnitDoc;
import vn.sogiamsat.query.security.Scope;
import vn.sogiamsat.query.security.Subtrees;
import vn.sogiamsat.query.view.Views;

/** The tree read from the organisation index whenever it is asked for. */
@Component
class IndexedUnitTree implements UnitTree, Subtrees {
    private static final ZoneId HERE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Views views;
    private final Clock clock;

    IndexedUnitTree(Views views, Clock clock) {
        this.views = views;
        this.clock = clock;
    }

    @Override
    public Set<UUID> below(Collection<String> codes) {
        Map<UUID, UnitDoc> units = load();
        Set<UUID> found = new HashSet<>();
        for (UnitDoc doc : units.values()) {
            if (codes.stream().anyMatch(code -> hasCode(doc, code))) {
                found.addAll(descend(units, doc.unit().id(), this::above));
            }
        }
        return found;
    }

    @Override
    public Optional<UUID> byCode(String code) {
        return load().values().stream()
                .filter(doc -> hasCode(doc, code))
                .map(doc -> doc.unit().id())
                .findFirst();
    }

    @Override
    public Unit unit(UUID id, LocalDate on) {
        return views.get(views.indices().organisation(), "unit-" + id, UnitDoc.class)
                .map(doc -> named(doc, on))
                .orElseGet(() -> unknown(id));
    }

    @Override
    public List<Unit> path(UUID id, LocalDate on) {
        Map<UUID, UnitDoc> units = load();
        List<Unit> path = new ArrayList<>();
        Set<UUID> seen = new HashSet<>();
        UUID at = id;
        while (at != null && seen.add(at)) {
            UnitDoc doc = units.get(at);
            path.add(doc == null ? unknown(at) : named(doc, on));
            at = doc == null ? null : parent(doc, on);
        }
        return path;
    }

    @Override
    public Set<UUID> subtree(UUID unit) {
        return descend(load(), unit, this::above);
    }

    @Override
    public Set<UUID> subtree(UUID unit, LocalDate on) {
        return descend(load(), unit, doc -> parent(doc, on));
    }

    @Override
    public List<Row> visible(Scope scope) {
        Map<UUID, UnitDoc> units = load();
        Predicate<UnitDoc> seen = doc -> scope.sees(doc.unit().id());
        List<Row> rows = new ArrayList<>();
        units.values().stream()
                .filter(seen)
                .filter(doc -> above(doc) == null || !scope.sees(above(doc)))
                .sorted(Comparator.comparing(doc -> doc.unit().code()))
                .forEach(top -> append(rows, units, top, 0, new HashSet<>()));
        return rows;
    }

    private void append(List<Row> rows, Map<UUID, UnitDoc> units, UnitDoc doc, int depth, Set<UUID> seen) {
        if (!seen.add(doc.unit().id())) {
            return;
        }
        rows.add(new Row(named(doc, LocalDate.ofInstant(clock.instant(), HERE)), depth));
        units.values().stream()
                .filter(child -> doc.unit().id().equals(above(child)))
                .sorted(Comparator.comparing(child -> child.unit().code()))
                .forEach(child -> append(rows, units, child, depth + 1, seen));
    }

    private static Set<UUID> descend(
            Map<UUID, UnitDoc> units, UUID top, java.util.function.Function<UnitDoc, @Nullable UUID> above) {
        Map<UUID, List<UUID>> children = new HashMap<>();
        units.values().forEach(doc -> {
            UUID parent = above.apply(doc);
            if (parent != null) {
                children.computeIfAbsent(parent, any -> new ArrayList<>())
                        .add(doc.unit().id());
            }
        });
        Set<UUID> found = new HashSet<>();
        List<UUID> open = new ArrayList<>(List.of(top));
        while (!open.isEmpty()) {
            UUID next = open.removeLast();
            if (found.add(next)) {
                open.addAll(children.getOrDefault(next, List.of()));
            }
        }
        return found;
    }

    /** Who answers for a unit today: the successor, else the newest parent. */
    private @Nullable UUID above(UnitDoc doc) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), HERE);
        if (doc.mergedInto() != null) {
            return doc.mergedInto();
        }
        return doc.parents().stream()
                .filter(parent -> !parent.from().isAfter(today))
                .max(Comparator.comparing(UnitDoc.Parent::from).thenComparing(UnitDoc.Parent::position))
                .map(UnitDoc.Parent::parent)
                .orElse(null);
    }

    private static @Nullable UUID parent(UnitDoc doc, LocalDate on) {
        return doc.parents().stream()
                .filter(parent -> holds(parent.from(), parent.to(), on))
                .max(Comparator.comparing(UnitDoc.Parent::from).thenComparing(UnitDoc.Parent::position))
                .map(UnitDoc.Parent::parent)
                .orElse(null);
    }

    private static boolean hasCode(UnitDoc doc, String code) {
        return doc.unit().code().equals(code)
                || doc.codes().stream().anyMatch(coded -> coded.code().equals(code));
    }

    private static Unit named(UnitDoc doc, LocalDate on) {
        String code = doc.unit().code();
        return new Unit(
                doc.unit().id(),
                code,
                doc.names().stream()
                        .filter(name -> holds(name.from(), name.to(), on))
                        .map(UnitDoc.Named::name)
                        .findFirst()
                        .or(() -> doc.unit().name().stream().findFirst())
                        .orElse(code));
    }

    private static Unit unknown(UUID id) {
        String brief = id.toString().substring(0, 8);
        return new Unit(id, brief, brief);
    }

    private static boolean holds(LocalDate from, @Nullable LocalDate to, LocalDate on) {
        return !on.isBefore(from) && (to == null || on.isBefore(to));
    }

    private Map<UUID, UnitDoc> load() {
        Map<UUID, UnitDoc> units = new LinkedHashMap<>();
        @Nullable List<FieldValue> after = null;
        while (true) {
            SearchRequest.Builder request = new SearchRequest.Builder()
                    .index(views.indices().organisation())
                    .query(query -> query.term(term -> term.field("kind").value("unit")))
                    .sort(sort ->
                            sort.field(field -> field.field(Fields.UNIT_ID).order(SortOrder.Asc)))
                    .size(1_000);
            if (after != null) {
                request.searchAfter(after);
            }
            SearchResponse<UnitDoc> page = views.search(request.build(), UnitDoc.class);
            page.hits().hits().stream()
                    .map(Hit::source)
                    .filter(Objects::nonNull)
                    .forEach(doc -> units.put(doc.unit().id(), doc));
            if (page.hits().hits().size() < 1_000) {
                return units;
            }
            after = page.hits().hits().getLast().sort();
        }
    }
}
