package vn.sogiamsat.projections.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.indices.update_aliases.Action;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import vn.sogiamsat.core.view.Indices;

/**
 * Which generation of a projection's indices is live, and which is being filled beside it. The aliases of Elasticsearch
 * are the one truth: live is what {@code ledger-obligations} shows, being filled is what
 * {@code ledger-obligations-next} names. Each step from one to the other is one request that is done whole or not at
 * all.
 */
public final class Generations {
    private final ElasticsearchClient client;
    private final Indices indices;
    private final List<View> views;

    /** @param views those of the projection */
    public Generations(ElasticsearchClient client, Indices indices, List<View> views) {
        this.client = client;
        this.indices = indices;
        this.views = List.copyOf(views);
    }

    public ViewIndices of(Generation generation) {
        return new ViewIndices(client, indices, generation);
    }

    /** The name under which a view is read. */
    public String alias(View view) {
        return view.alias(indices);
    }

    /** @throws IOException when Elasticsearch cannot be reached; it may also refuse */
    public Known read() throws IOException {
        List<String> all =
                views.stream().map(view -> view.alias(indices) + "-v*").toList();
        List<Known.Found> found = new ArrayList<>();
        client.indices()
                .getAlias(request -> request.index(all).ignoreUnavailable(true).allowNoIndices(true))
                .result()
                .forEach((index, bears) -> views.forEach(view -> Generation.of(index, view.alias(indices))
                        .ifPresent(generation -> found.add(
                                found(view, index, generation, bears.aliases().keySet())))));
        return Known.of(found);
    }

    private Known.Found found(View view, String index, Generation generation, Set<String> aliases) {
        return new Known.Found(
                index, generation, aliases.contains(view.alias(indices)), aliases.contains(view.next(indices)));
    }

    /** Makes empty indices for a generation, and lets them be known as those to be filled in one step. */
    public void begin(Generation next) throws IOException {
        for (View view : views) {
            of(next).create(view, List.of());
        }
        update(views.stream()
                .map(view -> Action.of(action ->
                        action.add(add -> add.index(of(next).concrete(view)).alias(view.next(indices)))))
                .toList());
    }

    /** From now on nothing is being filled; the indices are still there. */
    public void withdraw() throws IOException {
        update(views.stream().map(this::nothingIsNext).toList());
    }

    /** Shows a generation and nothing else, in one step for all views. */
    public void show(Generation generation) throws IOException {
        List<Action> actions = new ArrayList<>();
        for (View view : views) {
            actions.add(Action.of(action -> action.remove(remove -> remove.index(view.alias(indices) + "-v*")
                    .alias(view.alias(indices))
                    .mustExist(false))));
            actions.add(nothingIsNext(view));
            actions.add(Action.of(action ->
                    action.add(add -> add.index(of(generation).concrete(view)).alias(view.alias(indices)))));
        }
        update(actions);
    }

    private Action nothingIsNext(View view) {
        return Action.of(action -> action.remove(remove -> remove.index(view.alias(indices) + "-v*")
                .alias(view.next(indices))
                .mustExist(false)));
    }

    private void update(List<Action> actions) throws IOException {
        client.indices().updateAliases(update -> update.actions(actions));
    }

    public void remove(Collection<String> names) throws IOException {
        if (!names.isEmpty()) {
            client.indices().delete(delete -> delete.index(List.copyOf(names)).ignoreUnavailable(true));
        }
    }
}
