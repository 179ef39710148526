package vn.sogiamsat.projections.token;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.core.get.GetResult;
import co.elastic.clients.transport.TransportException;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.elasticsearch.client.ResponseException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.sogiamsat.core.Json;
import vn.sogiamsat.projections.index.NewIndex;
import vn.sogiamsat.projections.write.MultiGet;
import vn.sogiamsat.projections.write.Patience;
import vn.sogiamsat.projections.write.RefusedRequestException;

/**
 * The documents of the token store. They are read by id, which sees every write that was answered, and written only
 * where they still are as they were read. Nothing is searched, so nothing waits for a refresh.
 */
final class TokenIndex {
    private static final int CONFLICT = 409;

    private final ElasticsearchClient client;
    private final String name;
    private final JsonMapper mapper = Json.mapper();

    TokenIndex(ElasticsearchClient client, String name) {
        this.client = client;
        this.name = name;
    }

    /** A document as it was read, and which writing of it that was. */
    record Stored<T>(T document, long seqNo, long primaryTerm) {}

    /** Documents as they are now, in the order of the ids; null where there is none. */
    List<@Nullable Stored<JsonNode>> read(List<String> ids) {
        return send(() -> MultiGet.once(
                        client, JsonNode.class, request -> request.index(name).ids(ids))
                .stream()
                .<@Nullable Stored<JsonNode>>map(TokenIndex::stored)
                .toList());
    }

    private static @Nullable Stored<JsonNode> stored(@Nullable GetResult<JsonNode> found) {
        return found == null
                ? null
                : new Stored<>(
                        Objects.requireNonNull(found.source()),
                        Objects.requireNonNull(found.seqNo()),
                        Objects.requireNonNull(found.primaryTerm()));
    }

    /** The same of one document. */
    <T> @Nullable Stored<T> read(String id, Class<T> type) {
        return as(type, read(List.of(id)).getFirst());
    }

    <T> @Nullable Stored<T> as(Class<T> type, @Nullable Stored<JsonNode> stored) {
        return stored == null
                ? null
                : new Stored<>(mapper.treeToValue(stored.document(), type), stored.seqNo(), stored.primaryTerm());
    }

    /**
     * Writes a document in the place of what was read.
     *
     * @param before null where there was none
     * @return false when it is no longer as it was read; then nothing is written
     */
    boolean write(String id, @Nullable Stored<?> before, Object document) {
        return unlessConflict(() -> {
            if (before == null) {
                make();
                client.create(create -> create.index(name).id(id).document(mapper.<JsonNode>valueToTree(document)));
            } else {
                client.index(index -> index.index(name)
                        .id(id)
                        .ifSeqNo(before.seqNo())
                        .ifPrimaryTerm(before.primaryTerm())
                        .document(mapper.<JsonNode>valueToTree(document)));
            }
            return true;
        });
    }

    /** Removes a document; returns false when it is no longer as it was read. */
    boolean delete(String id, Stored<?> before) {
        return unlessConflict(() -> {
            client.delete(
                    delete -> delete.index(name).id(id).ifSeqNo(before.seqNo()).ifPrimaryTerm(before.primaryTerm()));
            return true;
        });
    }

    /** Never by chance: an index that Elasticsearch makes of itself would have a mapping of its own. */
    private void make() throws IOException {
        if (!client.indices().exists(exists -> exists.index(name)).value()) {
            NewIndex.make(client, name, TokenIndex.class, "tokens.json", List.of());
        }
    }

    private static boolean unlessConflict(Patience.Request<Boolean> request) {
        return send(() -> {
            try {
                return request.send();
            } catch (ResponseException e) {
                // The client knows this status in no other form.
                if (e.getResponse().getStatusLine().getStatusCode() == CONFLICT) {
                    return false;
                }
                throw e;
            }
        });
    }

    /**
     * Sends once: whoever claims a token must not wait for the answer longer than the claim lasts.
     *
     * @throws StoreAwayException when the same request may succeed later
     * @throws RefusedRequestException when Elasticsearch refuses it for good
     */
    private static <T> T send(Patience.Request<T> request) {
        try {
            return request.send();
        } catch (ElasticsearchException e) {
            throw refused(e.status(), e);
        } catch (ResponseException e) {
            throw refused(e.getResponse().getStatusLine().getStatusCode(), e);
        } catch (TransportException e) {
            throw e.statusCode() < 400 ? new StoreAwayException(e) : refused(e.statusCode(), e);
        } catch (IOException e) {
            throw new StoreAwayException(e);
        }
    }

    private static RuntimeException refused(int status, Exception e) {
        return Patience.passes(status)
                ? new StoreAwayException(e)
                : new RefusedRequestException(status, String.valueOf(e.getMessage()), e);
    }
}
