package vn.sogiamsat.query.compliance;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.msearch.MultisearchBody;
import co.elastic.clients.elasticsearch.core.search.ResponseBody;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.sogiamsat.core.view.AuditDoc;
import vn.sogiamsat.core.view.Fields;
import vn.sogiamsat.core.view.ObligationDoc;
import vn.sogiamsat.query.event.VisibleEvents;
import vn.sogiamsat.query.security.Scope;
import vn.sogiamsat.query.view.Queries;
import vn.sogiamsat.query.view.Views;

/** Finds why a figure is another one than on a day before. Elasticsearch counts; only what is shown is fetched. */
@Component
class Changes {
    /** How many obligations are named. */
    static final int NAMED = 50;

    /** How many of those that are gone a file names. */
    static final int MOST_GONE = 10_000;

    /** As many are looked at for that: some of them stand as before. */
    private static final int LOOKED_AT = 400;

    private final Views views;
    private final VisibleEvents events;
    private final Lines lines;

    Changes(Views views, VisibleEvents events, Lines lines) {
        this.views = views;
        this.events = events;
        this.lines = lines;
    }

    /** @param why null for any that may change a figure */
    Changed since(Since since, @Nullable Why why, Library library, Scope scope) {
        ChangeSearch search = new ChangeSearch(since);
        List<ResponseBody<ObligationDoc>> found = search(List.of(
                Counting.whole(since.before()),
                Counting.whole(since.after()),
                search.counts(),
                search.candidates(why, LOOKED_AT)));
        Figure figure = new Figure(
                since, Counts.of(found.get(0)).whole(), Counts.of(found.get(1)).whole(), ChangeCounts.of(found.get(2)));
        List<ObligationDoc> candidates = ObligationSearch.docs(found.get(3));
        Map<UUID, ObligationDoc> before = before(candidates, since);
        List<ObligationDoc> named = candidates.stream()
                .filter(doc -> reason(doc, before, since)
                        .filter(reason -> why == null ? reason != Why.ARISEN : why == reason)
                        .isPresent())
                .limit(NAMED)
                .toList();
        Map<Long, AuditDoc> told = told(figure.changes().events().keySet(), named, scope);
        return new Changed(
                figure,
                rows(named, before, told, since, library),
                isAnyGone(figure, why) ? gone(since, NAMED, library, scope) : List.of(),
                figure.changes().events().entrySet().stream()
                        .map(event -> new Changed.OfEvent(told.get(event.getKey()), event.getValue()))
                        .toList());
    }

    private static boolean isAnyGone(Figure figure, @Nullable Why why) {
        return (why == null || why == Why.GONE) && figure.changes().reasons().containsKey(Why.GONE);
    }

    /**
     * Obligations that are not of the months and units any longer, what ended last first.
     *
     * @param most how many, up to {@link #MOST_GONE}
     */
    List<Gone> gone(Since since, int most, Library library, Scope scope) {
        GoneSearch search = new GoneSearch(since);
        List<UUID> ids = GoneSearch.ids(search(List.of(search.ids(most))).getFirst());
        if (ids.isEmpty()) {
            return List.of();
        }
        List<ResponseBody<ObligationDoc>> found = search(List.of(search.before(ids), search.last(ids)));
        Map<UUID, Long> ended = GoneSearch.endedAt(found.get(1));
        Map<Long, AuditDoc> events = events(Set.copyOf(ended.values()), scope);
        return lines.brief(ObligationSearch.docs(found.get(0)), List.of(), library, since.then()).stream()
                .sorted(Comparator.comparing((Line line) -> ended.getOrDefault(line.id(), 0L))
                        .reversed()
                        .thenComparing(Line::id))
                .map(line -> new Gone(line, events.get(ended.get(line.id()))))
                .toList();
    }

    private List<Change> rows(
            List<ObligationDoc> named,
            Map<UUID, ObligationDoc> before,
            Map<Long, AuditDoc> told,
            Since since,
            Library library) {
        List<Change> rows = new ArrayList<>();
        for (Line line : lines.brief(named, List.of(), library, since.now())) {
            ObligationDoc old = before.get(line.id());
            boolean learned = line.doc().knownFrom().isAfter(since.thenKnown());
            reason(line.doc(), before, since)
                    .ifPresent(why -> rows.add(new Change(
                            line,
                            why,
                            old == null ? null : Known.status(old, since.then()).orElse(null),
                            learned,
                            learned ? told.get(line.doc().position()) : null)));
        }
        return rows;
    }

    private static Optional<Why> reason(ObligationDoc now, Map<UUID, ObligationDoc> before, Since since) {
        return Why.of(before.get(now.obligation().id()), now, since);
    }

    private Map<UUID, ObligationDoc> before(List<ObligationDoc> candidates, Since since) {
        if (candidates.isEmpty()) {
            return Map.of();
        }
        Set<UUID> ids = candidates.stream().map(doc -> doc.obligation().id()).collect(Collectors.toSet());
        List<Query> filters = new ArrayList<>(since.before().filters());
        filters.add(Queries.anyOf(Fields.OBLIGATION_ID, ids));
        MultisearchBody search = new MultisearchBody.Builder()
                .query(ObligationSearch.all(filters))
                .size(ids.size())
                .build();
        return ObligationSearch.docs(search(List.of(search)).getFirst()).stream()
                .collect(Collectors.toMap(doc -> doc.obligation().id(), Function.identity(), (one, same) -> one));
    }

    private Map<Long, AuditDoc> told(Collection<Long> most, List<ObligationDoc> named, Scope scope) {
        Set<Long> positions = new HashSet<>(most);
        named.forEach(doc -> positions.add(doc.position()));
        return events(positions, scope);
    }

    private Map<Long, AuditDoc> events(Set<Long> positions, Scope scope) {
        return events.at(positions, scope).stream()
                .collect(Collectors.toMap(AuditDoc::position, Function.identity(), (one, same) -> one));
    }

    private List<ResponseBody<ObligationDoc>> search(List<MultisearchBody> searches) {
        return views.search(
                searches.stream()
                        .map(search -> new Views.Search(views.indices().obligations(), search))
                        .toList(),
                ObligationDoc.class);
    }
}
