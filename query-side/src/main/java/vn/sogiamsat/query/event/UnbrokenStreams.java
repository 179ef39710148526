package vn.sogiamsat.query.event;

import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.sogiamsat.core.FactCodec;
import vn.sogiamsat.core.view.AuditDoc;
import vn.sogiamsat.core.view.Fields;
import vn.sogiamsat.query.security.Scope;
import vn.sogiamsat.query.view.Views;

/**
 * Makes a choice of events one that proves something: of each stream it holds everything from the first to the last, as
 * whoever checks a bundle of evidence demands (docs/evidence.md).
 */
@Component
public class UnbrokenStreams {
    /** How many streams are asked for in one request: far below what Elasticsearch takes in one query. */
    private static final int STREAMS = 200;

    private final Views views;
    private final Corrections corrections;
    private final FactCodec codec = new FactCodec();

    UnbrokenStreams(Views views, Corrections corrections) {
        this.views = views;
        this.corrections = corrections;
    }

    /**
     * @param entries in no order
     * @param added how many of them were not chosen and stand between such as were
     * @param leftOut how many were chosen and are left out, because the user may not see what stands between
     */
    public record Filled(List<Entry> entries, int added, int leftOut) {
        public Filled {
            entries = List.copyOf(entries);
        }
    }

    /** @param most no more than about so many are read to fill the gaps; then what is answered is more than that */
    public Filled fill(Collection<Entry> chosen, Scope scope, int most) {
        Map<String, TreeMap<Long, Entry>> streams = new LinkedHashMap<>();
        chosen.forEach(entry -> streams.computeIfAbsent(entry.stream(), stream -> new TreeMap<>())
                .put(entry.sequence(), entry));
        List<Entry> between = between(streams, scope, most);
        between.forEach(
                entry -> Objects.requireNonNull(streams.get(entry.stream())).putIfAbsent(entry.sequence(), entry));
        List<Entry> entries = new ArrayList<>();
        streams.values().forEach(stream -> entries.addAll(longestRun(stream)));
        Set<UUID> wanted = chosen.stream().map(Entry::id).collect(Collectors.toSet());
        long kept = entries.stream().map(Entry::id).filter(wanted::contains).count();
        return new Filled(entries, (int) (entries.size() - kept), (int) (wanted.size() - kept));
    }

    private List<Entry> between(Map<String, TreeMap<Long, Entry>> streams, Scope scope, int most) {
        List<Query> broken = streams.entrySet().stream()
                .filter(stream -> isBroken(stream.getValue()))
                .map(stream -> span(
                        stream.getKey(),
                        stream.getValue().firstKey(),
                        stream.getValue().lastKey()))
                .toList();
        List<Entry> found = new ArrayList<>();
        for (int from = 0; from < broken.size() && found.size() <= most; from += STREAMS) {
            List<Query> some = broken.subList(from, Math.min(broken.size(), from + STREAMS));
            Query query = Query.of(any -> any.bool(bool -> bool.should(some).minimumShouldMatch("1")));
            List<SortOptions> order = List.of(SortOptions.of(
                    sort -> sort.field(field -> field.field(Fields.POSITION).order(SortOrder.Asc))));
            try (Stream<List<AuditDoc>> docs =
                    views.scan(views.indices().audit(), query, order, List.of(), AuditDoc.class)) {
                docs.flatMap(List::stream)
                        .filter(doc -> VisibleEvents.sees(scope, doc))
                        .limit(most + 1L)
                        .map(doc -> Entry.of(doc, codec))
                        .forEach(found::add);
            }
        }
        return corrections.apply(found);
    }

    private static boolean isBroken(TreeMap<Long, Entry> stream) {
        return stream.lastKey() - stream.firstKey() + 1 != stream.size();
    }

    private static Query span(String stream, long first, long last) {
        return Query.of(query -> query.bool(bool -> bool.filter(
                Query.of(of -> of.term(term -> term.field(Fields.EVENT_STREAM).value(stream))),
                Query.of(of -> of.range(range -> range.number(number ->
                        number.field(Fields.EVENT_SEQUENCE).gte((double) first).lte((double) last)))))));
    }

    /** Of runs of the same length the later. */
    private static Collection<Entry> longestRun(TreeMap<Long, Entry> stream) {
        List<Entry> longest = new ArrayList<>();
        List<Entry> run = new ArrayList<>();
        for (Entry entry : stream.values()) {
            if (!run.isEmpty() && run.getLast().sequence() + 1 != entry.sequence()) {
                run = new ArrayList<>();
            }
            run.add(entry);
            longest = run.size() >= longest.size() ? run : longest;
        }
        return longest;
    }
}
