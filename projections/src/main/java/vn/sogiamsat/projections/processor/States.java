package vn.sogiamsat.projections.processor;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.sogiamsat.core.FactCodec;
import vn.sogiamsat.core.view.MeetingDoc;
import vn.sogiamsat.core.view.PersonDoc;
import vn.sogiamsat.projections.fold.History;
import vn.sogiamsat.projections.index.View;
import vn.sogiamsat.projections.write.ViewReader;

/**
 * What the documents of meetings and persons are made of: those that were written lately in memory, the others read
 * back. Only what is known to be written may be kept here.
 */
final class States {
    /** In characters: some tens of megabytes. */
    private static final long MEMORY = 24L << 20;

    private final ViewReader reader;
    private final FactCodec codec;
    private final Cache<UUID, History> cache = Caffeine.newBuilder()
            .maximumWeight(MEMORY)
            .weigher((UUID id, History history) -> history.weight())
            .executor(Runnable::run)
            .build();
    /** What the batch at hand works on, so that nothing of it drops out of the cache meanwhile. */
    private Map<UUID, History> atHand = Map.of();

    States(ViewReader reader, FactCodec codec) {
        this.reader = reader;
        this.codec = codec;
    }

    /** Makes ready what a batch speaks of, with one request a view. */
    void load(Set<UUID> meetings, Set<UUID> persons) {
        Map<UUID, History> next = new HashMap<>();
        reader.get(View.MEETINGS, missing(meetings, "", next), MeetingDoc.class)
                .forEach((id, doc) -> next.put(UUID.fromString(id), History.of(doc.facts(), codec)));
        reader.get(View.ORGANISATION, missing(persons, "person-", next), PersonDoc.class)
                .forEach((id, doc) -> next.put(doc.person().id(), History.of(doc.facts(), codec)));
        atHand = next;
    }

    private List<String> missing(Collection<UUID> ids, String prefix, Map<UUID, History> found) {
        return ids.stream()
                .filter(id -> {
                    History history = cache.getIfPresent(id);
                    if (history != null) {
                        found.put(id, history);
                    }
                    return history == null;
                })
                .map(id -> prefix + id)
                .toList();
    }

    /** What was told of a meeting or person before the batch that was loaded. */
    History of(UUID id) {
        return atHand.getOrDefault(id, History.EMPTY);
    }

    /** To be called when the document is written. */
    void keep(UUID id, History written) {
        cache.put(id, written);
    }
}
