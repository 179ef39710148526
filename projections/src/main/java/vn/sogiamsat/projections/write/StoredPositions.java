package vn.sogiamsat.projections.write;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.core.get.GetResult;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.view.Fields;
import vn.sogiamsat.projections.index.View;
import vn.sogiamsat.projections.index.ViewIndices;

/** Looks up which ledger position the documents claim that were there before ours. */
final class StoredPositions {
    private final ElasticsearchClient client;
    private final ViewIndices indices;
    private final Patience patience;

    StoredPositions(ElasticsearchClient client, ViewIndices indices, Patience patience) {
        this.client = client;
        this.indices = indices;
        this.patience = patience;
    }

    private record Placed(@Nullable Long position) {}

    /**
     * A document that is made once and was there already is the same if it claims the same position; else the index
     * contradicts the ledger.
     */
    void tellKnownFromContradicted(List<ViewDocument> documents, Map<Integer, Outcome> outcomes) {
        Map<View, Map<String, Integer>> there = new HashMap<>();
        outcomes.forEach((number, outcome) -> {
            ViewDocument document = documents.get(number);
            if (document.once() && outcome instanceof Outcome.Known) {
                there.computeIfAbsent(document.view(), view -> new HashMap<>()).put(document.id(), number);
            }
        });
        there.forEach((view, numbers) -> stored(view, List.copyOf(numbers.keySet()))
                .forEach((id, position) -> {
                    Integer number = numbers.get(id);
                    if (number != null && documents.get(number).position() != position) {
                        outcomes.put(number, new Outcome.Contradicted(position));
                    }
                }));
    }

    private Map<String, Long> stored(View view, List<String> ids) {
        Map<String, Long> positions = new HashMap<>();
        for (GetResult<Placed> document : MultiGet.ask(
                client,
                patience,
                Placed.class,
                get -> get.index(indices.concrete(view)).ids(ids).sourceIncludes(Fields.POSITION))) {
            Placed placed = document.source();
            if (placed != null && placed.position() != null) {
                positions.put(document.id(), placed.position());
            }
        }
        return positions;
    }
}
