package vn.sogiamsat.query.event;

import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.sogiamsat.core.EventTypes;
import vn.sogiamsat.core.FactCodec;
import vn.sogiamsat.core.event.ConflictRecorded;
import vn.sogiamsat.core.event.FactWithdrawn;
import vn.sogiamsat.core.view.AuditDoc;
import vn.sogiamsat.core.view.Fields;
import vn.sogiamsat.core.view.StandingFacts;
import vn.sogiamsat.query.view.Queries;
import vn.sogiamsat.query.view.Views;

/**
 * Finds which events of the audit trail were withdrawn or found in conflict: its documents never change, so that this
 * is told by the later events in the same stream.
 */
@Component
public class Corrections {
    static final String WITHDRAWN = EventTypes.of(FactWithdrawn.class).name();
    static final String CONFLICT = EventTypes.of(ConflictRecorded.class).name();
    private static final int MOST = 5_000;

    private final Views views;
    private final FactCodec codec = new FactCodec();

    Corrections(Views views) {
        this.views = views;
    }

    /** The same events with their standing withdrawals and conflicts. */
    public List<Entry> apply(List<Entry> entries) {
        if (entries.isEmpty()) {
            return entries;
        }
        List<Entry> corrections = read(entries.stream().map(Entry::stream).collect(Collectors.toSet()));
        StandingFacts standing = StandingFacts.of(Stream.concat(entries.stream(), corrections.stream())
                .map(Corrections::told)
                .toList());
        Map<UUID, List<UUID>> conflicts = conflicts(corrections, entry -> standing.stands(entry.id()));
        return entries.stream()
                .map(entry -> entry.corrected(
                        standing.withdrawnBy(entry.id()), conflicts.getOrDefault(entry.id(), List.of())))
                .toList();
    }

    /** For each event the conflicts that name it, those that stand. */
    public static Map<UUID, List<UUID>> conflicts(Collection<Entry> entries, Predicate<Entry> stands) {
        Map<UUID, List<UUID>> conflicts = new HashMap<>();
        for (Entry entry : entries) {
            if (entry.body() instanceof ConflictRecorded conflict && stands.test(entry)) {
                for (UUID event : List.of(conflict.first(), conflict.second())) {
                    conflicts.merge(
                            event,
                            List.of(entry.id()),
                            (a, b) -> Stream.concat(a.stream(), b.stream())
                                    .distinct()
                                    .toList());
                }
            }
        }
        return conflicts;
    }

    private static StandingFacts.Told told(Entry entry) {
        FactWithdrawn withdrawal = entry.body() instanceof FactWithdrawn withdrawn ? withdrawn : null;
        return new StandingFacts.Told(
                entry.id(),
                entry.type(),
                entry.recordedAt(),
                withdrawal == null ? null : withdrawal.eventId(),
                withdrawal == null ? null : withdrawal.type());
    }

    private List<Entry> read(Set<String> streams) {
        SearchRequest request = new SearchRequest.Builder()
                .index(views.indices().audit())
                .query(query -> query.bool(bool -> bool.filter(
                        Queries.anyOf(Fields.EVENT_TYPE, List.of(WITHDRAWN, CONFLICT)),
                        Queries.anyOf(Fields.EVENT_STREAM, streams))))
                .size(MOST)
                .build();
        return views.search(request, AuditDoc.class).hits().hits().stream()
                .map(Hit::source)
                .filter(Objects::nonNull)
                .map(doc -> Entry.of(doc, codec))
                .toList();
    }
}
