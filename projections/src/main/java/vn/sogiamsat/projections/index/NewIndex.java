package vn.sogiamsat.projections.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.indices.CreateIndexRequest;
import co.elastic.clients.elasticsearch.indices.IndexSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.util.Collection;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.sogiamsat.core.Json;

/**
 * An index as its definition says. How many copies it has and how often it is refreshed is for an index template of the
 * operator's to say; the definition's word on these counts only where no template says anything.
 */
public final class NewIndex {
    private static final String REPLICAS = "auto_expand_replicas";
    private static final String REFRESH = "refresh_interval";
    private static final JsonMapper JSON = Json.mapper();

    private NewIndex() {}

    /**
     * Makes an index, unless it is there; several processes may do so at once.
     *
     * @param beside the class beside which the definition is
     * @param definition a file with settings and mappings
     * @throws IOException when Elasticsearch cannot be reached
     */
    public static void make(
            ElasticsearchClient client, String name, Class<?> beside, String definition, Collection<String> aliases)
            throws IOException {
        ObjectNode json = read(beside, definition);
        ObjectNode settings = (ObjectNode) json.at("/settings/index");
        ObjectNode unlessTold = JSON.createObjectNode();
        unlessTold.set(REPLICAS, settings.remove(REPLICAS));
        unlessTold.set(REFRESH, settings.remove(REFRESH));
        try {
            client.indices()
                    .create(request(name, aliases)
                            .withJson(new StringReader(json.toString()))
                            .build());
        } catch (ElasticsearchException e) {
            if ("resource_already_exists_exception".equals(e.error().type())) {
                return;
            }
            throw e;
        }
        IndexSettings told = told(client, name);
        if (told.autoExpandReplicas() != null) {
            unlessTold.remove(REPLICAS);
        }
        if (told.refreshInterval() != null) {
            unlessTold.remove(REFRESH);
        }
        if (!unlessTold.isEmpty()) {
            client.indices()
                    .putSettings(put ->
                            put.index(name).settings(index -> index.withJson(new StringReader(unlessTold.toString()))));
        }
    }

    private static CreateIndexRequest.Builder request(String name, Collection<String> aliases) {
        CreateIndexRequest.Builder request = new CreateIndexRequest.Builder().index(name);
        aliases.forEach(alias -> request.aliases(alias, unfiltered -> unfiltered));
        return request;
    }

    /** What a template has said. */
    private static IndexSettings told(ElasticsearchClient client, String name) throws IOException {
        IndexSettings settings = Objects.requireNonNull(Objects.requireNonNull(
                        client.indices().getSettings(get -> get.index(name)).get(name))
                .settings());
        return Objects.requireNonNullElse(settings.index(), settings);
    }

    private static ObjectNode read(Class<?> beside, String definition) throws IOException {
        try (InputStream file = Objects.requireNonNull(beside.getResourceAsStream(definition), definition)) {
            return (ObjectNode) JSON.readTree(file);
        }
    }
}
