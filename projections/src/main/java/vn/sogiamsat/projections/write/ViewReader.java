package vn.sogiamsat.projections.write;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.get.GetResult;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import vn.sogiamsat.core.view.Fields;
import vn.sogiamsat.core.view.UnitDoc;
import vn.sogiamsat.projections.index.View;
import vn.sogiamsat.projections.index.ViewIndices;

/** Reads back the documents that were written. */
public final class ViewReader {
    private static final int AT_ONCE = 100;

    private final ElasticsearchClient client;
    private final ViewIndices indices;
    private final Patience patience;

    public ViewReader(ElasticsearchClient client, ViewIndices indices, Patience patience) {
        this.client = client;
        this.indices = indices;
        this.patience = patience;
    }

    /** The documents of these ids that there are, as last written, refreshed or not. */
    public <T> Map<String, T> get(View view, List<String> ids, Class<T> type) {
        Map<String, T> found = new HashMap<>();
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            List<String> some = ids.subList(from, Math.min(ids.size(), from + AT_ONCE));
            for (GetResult<T> document : MultiGet.ask(
                    client,
                    patience,
                    type,
                    get -> get.index(indices.concrete(view)).ids(some))) {
                T source = document.source();
                if (source != null) {
                    found.put(document.id(), source);
                }
            }
        }
        return found;
    }

    /** Every unit, in no order. */
    public void eachUnit(Consumer<UnitDoc> consumer) {
        String index = indices.concrete(View.ORGANISATION);
        patience.ask(() -> client.indices().refresh(refresh -> refresh.index(index)));
        List<FieldValue> after = new ArrayList<>();
        List<Hit<UnitDoc>> page;
        do {
            List<FieldValue> from = List.copyOf(after);
            SearchResponse<UnitDoc> answer = patience.ask(() -> client.search(
                    search -> {
                        search.index(index)
                                .size(AT_ONCE)
                                .query(query ->
                                        query.term(kind -> kind.field("kind").value("unit")))
                                .sort(sort -> sort.field(unit -> unit.field(Fields.UNIT_ID)));
                        return from.isEmpty() ? search : search.searchAfter(from);
                    },
                    UnitDoc.class));
            page = answer.hits().hits();
            for (Hit<UnitDoc> hit : page) {
                consumer.accept(Objects.requireNonNull(hit.source()));
                after = hit.sort();
            }
        } while (page.size() == AT_ONCE);
    }
}
