package vn.sogiamsat.projections.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import vn.sogiamsat.core.view.Indices;

/**
 * The concrete indices of one generation behind the aliases, such as {@code ledger-meetings-v1} behind
 * {@code ledger-meetings}. Each has an explicit mapping in which every field of its documents is named.
 */
public final class ViewIndices {
    /** Raised when a mapping changes in a way that needs the view to be filled anew. */
    public static final int VERSION = 1;

    private final ElasticsearchClient client;
    private final Indices indices;
    private final Generation generation;

    /** The indices that an empty Elasticsearch is filled with. */
    public ViewIndices(ElasticsearchClient client, Indices indices) {
        this(client, indices, Generation.FIRST);
    }

    /** The indices of a generation; a rebuild fills the next one beside the live one. */
    public ViewIndices(ElasticsearchClient client, Indices indices, Generation generation) {
        this.client = client;
        this.indices = indices;
        this.generation = generation;
    }

    public Generation generation() {
        return generation;
    }

    /** The concrete index that holds a view; what the writer names. */
    public String concrete(View view) {
        return view.alias(indices) + "-" + generation;
    }

    /**
     * Makes the indices of some views that are not there. An index that is there stays as it is, whatever its mapping;
     * several processes may do this at once. An alias is given only where nothing bears it yet, so that filling a new
     * version does not show it before it is whole.
     *
     * @throws IOException when Elasticsearch cannot be reached
     */
    public void create(Collection<View> views) throws IOException {
        for (View view : missing(views)) {
            create(view);
        }
    }

    /** Makes the indices of all views that are not there. */
    public void create() throws IOException {
        create(List.of(View.values()));
    }

    /** The views, of all there are, whose index is not there. */
    public List<View> missing() throws IOException {
        return missing(List.of(View.values()));
    }

    /** The views, of those given, whose index is not there. */
    public List<View> missing(Collection<View> views) throws IOException {
        List<String> there = List.copyOf(client.indices()
                .get(request -> request.index(views.stream().map(this::concrete).toList())
                        .ignoreUnavailable(true)
                        .allowNoIndices(true))
                .result()
                .keySet());
        return views.stream().filter(view -> !there.contains(concrete(view))).toList();
    }

    private void create(View view) throws IOException {
        String alias = view.alias(indices);
        boolean shown =
                !client.indices().existsAlias(exists -> exists.name(alias)).value();
        create(view, shown ? List.of(alias) : List.of());
    }

    /** Makes the index of a view, unless it is there, and gives it these aliases. */
    void create(View view, List<String> aliases) throws IOException {
        NewIndex.make(client, concrete(view), ViewIndices.class, view.definition(), aliases);
    }
}
