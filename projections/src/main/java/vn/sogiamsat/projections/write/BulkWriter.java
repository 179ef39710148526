package vn.sogiamsat.projections.write;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ErrorCause;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import co.elastic.clients.util.BinaryData;
import co.elastic.clients.util.ContentType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import vn.sogiamsat.projections.index.ViewIndices;

/**
 * Writes documents in bulk. Every item of every answer is looked at: an answer of status 200 may be full of refusals.
 * What is refused only for the moment is sent again; what is refused for good comes back as {@link Outcome.Refused}.
 */
public final class BulkWriter {
    private static final int LARGEST_REQUEST = 8 << 20;

    private final ElasticsearchClient client;
    private final ViewIndices indices;
    private final Patience patience;
    private final StoredPositions positions;

    public BulkWriter(ElasticsearchClient client, ViewIndices indices, Patience patience) {
        this.client = client;
        this.indices = indices;
        this.patience = patience;
        this.positions = new StoredPositions(client, indices, patience);
    }

    /**
     * Writes documents; returns when each was taken or refused for good, in the order in which they were given.
     *
     * @throws RefusedRequestException when Elasticsearch does not let us write at all
     */
    public List<Outcome> write(List<ViewDocument> documents) {
        Map<Integer, Outcome> outcomes = new TreeMap<>();
        List<Integer> request = new ArrayList<>();
        long size = 0;
        for (int i = 0; i < documents.size(); i++) {
            int length = documents.get(i).json().length;
            if (!request.isEmpty() && size + length > LARGEST_REQUEST) {
                send(documents, request, outcomes);
                request = new ArrayList<>();
                size = 0;
            }
            request.add(i);
            size += length;
        }
        if (!request.isEmpty()) {
            send(documents, request, outcomes);
        }
        positions.tellKnownFromContradicted(documents, outcomes);
        return List.copyOf(outcomes.values());
    }

    private void send(List<ViewDocument> documents, List<Integer> request, Map<Integer, Outcome> outcomes) {
        List<Integer> open = request;
        for (int attempt = 0; !open.isEmpty(); attempt++) {
            BulkResponse answer;
            try {
                answer = bulk(documents, open);
            } catch (RefusedRequestException e) {
                if (e.concernsSender()) {
                    throw e;
                }
                divide(documents, open, outcomes, e);
                return;
            }
            open = settle(answer, open, outcomes, attempt);
        }
    }

    /** Finds which document a refused request is refused for, by halves. */
    private void divide(
            List<ViewDocument> documents,
            List<Integer> request,
            Map<Integer, Outcome> outcomes,
            RefusedRequestException refusal) {
        int half = request.size() / 2;
        if (half == 0) {
            outcomes.put(request.getFirst(), new Outcome.Refused(String.valueOf(refusal.getMessage())));
            return;
        }
        send(documents, request.subList(0, half), outcomes);
        send(documents, request.subList(half, request.size()), outcomes);
    }

    private BulkResponse bulk(List<ViewDocument> documents, List<Integer> request) {
        List<BulkOperation> operations =
                request.stream().map(documents::get).map(this::operation).toList();
        return patience.ask(() -> client.bulk(bulk -> bulk.operations(operations)));
    }

    /** Notes what became of each item and returns those to be sent again. */
    private List<Integer> settle(
            BulkResponse answer, List<Integer> request, Map<Integer, Outcome> outcomes, int attempt) {
        List<Integer> again = new ArrayList<>();
        String passing = "";
        for (int i = 0; i < request.size(); i++) {
            BulkResponseItem item = answer.items().get(i);
            if (Patience.passes(item.status())) {
                again.add(request.get(i));
                passing = reason(item);
            } else {
                outcomes.put(request.get(i), outcome(item));
            }
        }
        if (!again.isEmpty()) {
            patience.pause(attempt, passing);
        }
        return again;
    }

    private static Outcome outcome(BulkResponseItem item) {
        if (item.status() < 300) {
            return new Outcome.Written();
        }
        return item.status() == 409 ? new Outcome.Known() : new Outcome.Refused(reason(item));
    }

    private static String reason(BulkResponseItem item) {
        ErrorCause error = Objects.requireNonNull(item.error());
        ErrorCause cause = error.causedBy();
        return "[" + error.type() + "] " + error.reason() + (cause == null ? "" : ": " + cause.reason());
    }

    private BulkOperation operation(ViewDocument document) {
        String index = indices.concrete(document.view());
        BinaryData json = BinaryData.of(document.json(), ContentType.APPLICATION_JSON);
        return document.once()
                ? BulkOperation.of(bulk -> bulk.create(
                        create -> create.index(index).id(document.id()).document(json)))
                : BulkOperation.of(bulk -> bulk.index(state -> state.index(index)
                        .id(document.id())
                        .version(document.position())
                        .versionType(VersionType.External)
                        .document(json)));
    }
}
