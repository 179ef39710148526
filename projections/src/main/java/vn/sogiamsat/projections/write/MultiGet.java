package vn.sogiamsat.projections.write;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ErrorCause;
import co.elastic.clients.elasticsearch.core.MgetRequest;
import co.elastic.clients.elasticsearch.core.get.GetResult;
import co.elastic.clients.elasticsearch.core.mget.MultiGetResponseItem;
import co.elastic.clients.util.ObjectBuilder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads documents by their ids. Every item of the answer is looked at: a server that has only just started answers with
 * status 200 and has no shard yet to read any of them from.
 */
public final class MultiGet {
    /** What an item says, where the request as a whole would have had a status of {@link Patience#passes}. */
    private static final Set<String> PASSING = Set.of(
            "no_shard_available_action_exception",
            "unavailable_shards_exception",
            "node_not_connected_exception",
            "node_disconnected_exception",
            "illegal_index_shard_state_exception",
            "index_shard_not_started_exception",
            "circuit_breaking_exception",
            "es_rejected_execution_exception");

    private static final String NO_INDEX = "index_not_found_exception";

    private MultiGet() {}

    /**
     * What became of each id; waits as long as it takes until all could be looked up.
     *
     * @throws RefusedRequestException when one of them cannot be looked up at all
     * @throws Patience.StoppingException when the processor is told to stop
     */
    static <T> List<GetResult<T>> ask(
            ElasticsearchClient client,
            Patience patience,
            Class<T> type,
            Function<MgetRequest.Builder, ObjectBuilder<MgetRequest>> request) {
        return patience.ask(() -> {
            List<MultiGetResponseItem<T>> items = client.mget(request, type).docs();
            for (MultiGetResponseItem<T> item : items) {
                if (item.isFailure()) {
                    throw refusal(item.failure().error());
                }
            }
            return items.stream().map(MultiGetResponseItem::result).toList();
        });
    }

    /**
     * What became of each id, asked once; null where there is no such document, or not even its index.
     *
     * @throws IOException when it may be possible later
     * @throws RefusedRequestException when one of them cannot be looked up at all
     */
    public static <T> List<@Nullable GetResult<T>> once(
            ElasticsearchClient client,
            Class<T> type,
            Function<MgetRequest.Builder, ObjectBuilder<MgetRequest>> request)
            throws IOException {
        List<@Nullable GetResult<T>> found = new ArrayList<>();
        for (MultiGetResponseItem<T> item : client.mget(request, type).docs()) {
            if (item.isFailure()) {
                if (!NO_INDEX.equals(item.failure().error().type())) {
                    throw refusal(item.failure().error());
                }
                found.add(null);
            } else {
                found.add(item.result().found() ? item.result() : null);
            }
        }
        return found;
    }

    private static RefusedRequestException refusal(ErrorCause error) throws IOException {
        String reason = "[" + error.type() + "] " + error.reason();
        if (PASSING.contains(error.type())) {
            throw new IOException(reason);
        }
        return new RefusedRequestException(404, reason, null);
    }
}
