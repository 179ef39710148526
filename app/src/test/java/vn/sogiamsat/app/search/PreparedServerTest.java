package vn.sogiamsat.app.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.abort;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import co.elastic.clients.transport.rest_client.RestClientTransport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.http.util.EntityUtils;
import org.elasticsearch.client.Request;
import org.elasticsearch.client.ResponseException;
import org.elasticsearch.client.RestClient;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import vn.sogiamsat.app.terminal.Terminal;
import vn.sogiamsat.core.Json;
import vn.sogiamsat.core.view.Indices;
import vn.sogiamsat.projections.index.Generation;
import vn.sogiamsat.projections.index.View;
import vn.sogiamsat.projections.index.ViewIndices;
import vn.sogiamsat.projections.token.ElasticsearchTokenStore;
import vn.sogiamsat.servers.testing.SearchServer;
import vn.sogiamsat.servers.testing.SharedServers;

/** A real Elasticsearch that was prepared, and the writers' indices on it. */
class PreparedServerTest {
    private static final SearchServer SERVER = SharedServers.elasticsearch();

    @TempDir
    private Path folder;

    private final String prefix = "prepared-" + UUID.randomUUID().toString().substring(0, 8);
    private final Indices indices = new Indices(prefix);
    private final RestClient administrator = Connections.to(settings(null));
    private final Preparation preparation = new Preparation(administrator, prefix, new Terminal(nowhere(), nowhere()));

    private static PrintStream nowhere() {
        return new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    }

    private SearchSettings settings(@Nullable Path key) {
        boolean login = key == null;
        return new SearchSettings(
                List.of(SERVER.url()),
                prefix,
                login ? SERVER.username() : null,
                login ? SERVER.password() : null,
                null,
                key,
                SERVER.ca());
    }

    private static ElasticsearchClient client(RestClient connections) {
        return new ElasticsearchClient(new RestClientTransport(connections, new Jackson3JsonpMapper(Json.mapper())));
    }

    @AfterEach
    void removeAll() throws IOException {
        SERVER.removeIndices(prefix);
        administrator.performRequest(ignoringMissing("DELETE", "/_index_template/" + prefix));
        administrator.close();
    }

    private static Request ignoringMissing(String method, String path) {
        Request request = new Request(method, path);
        request.addParameter("ignore", "404");
        return request;
    }

    private JsonNode asked(String path) throws IOException {
        return Json.mapper()
                .readTree(EntityUtils.toString(
                        administrator.performRequest(new Request("GET", path)).getEntity()));
    }

    @Test
    void without_a_template_the_writers_say_how_their_indices_are_kept() throws IOException {
        new ViewIndices(client(administrator), indices).create(List.of(View.MEETINGS));
        JsonNode made = asked("/" + prefix + "-meetings-v1").path(prefix + "-meetings-v1");
        assertThat(made.at("/settings/index/auto_expand_replicas").asString()).isEqualTo("0-1");
        assertThat(made.at("/settings/index/refresh_interval").asString()).isEqualTo("1s");
    }

    @Test
    void a_template_says_how_indices_are_kept_and_nothing_of_what_is_in_them() throws IOException {
        new ViewIndices(client(administrator), indices).create(List.of(View.MEETINGS));
        Template template = new Template("0", "7s", List.of("data_content"), null);
        preparation.put(template);
        preparation.put(template);
        new ViewIndices(client(administrator), indices, Generation.FIRST.following()).create(List.of(View.MEETINGS));

        JsonNode before = asked("/" + prefix + "-meetings-v1").path(prefix + "-meetings-v1");
        JsonNode after = asked("/" + prefix + "-meetings-v1-2").path(prefix + "-meetings-v1-2");
        for (JsonNode index : List.of(before, after)) {
            assertThat(index.at("/settings/index/auto_expand_replicas").asString())
                    .isEqualTo("false");
            assertThat(index.at("/settings/index/number_of_replicas").asString())
                    .isEqualTo("0");
            assertThat(index.at("/settings/index/refresh_interval").asString()).isEqualTo("7s");
            assertThat(index.at("/settings/index/routing/allocation/include/_tier_preference")
                            .asString())
                    .isEqualTo("data_content");
            assertThat(index.at("/mappings/dynamic").asString()).isEqualTo("false");
        }
        assertThat(after.path("mappings")).isEqualTo(before.path("mappings"));
    }

    @Test
    void keys_open_what_each_part_needs_and_nothing_else() throws IOException {
        if (SERVER.username() == null || !mayManageSecurity()) {
            System.err.println("Not run: rights of API keys on a real Elasticsearch; it needs " + SearchServer.GIVEN
                    + " with _USERNAME and _PASSWORD of an administrator.");
            abort("no Elasticsearch with security");
        }
        preparation.put(new Template("0-1", null, null, null));
        preparation.makeKeys(folder, false, "default");
        preparation.makeKeys(folder, false, "default");
        try (RestClient projections = Connections.to(settings(folder.resolve("projections.key")));
                RestClient query = Connections.to(settings(folder.resolve("query.key")));
                RestClient kibana = Connections.to(settings(folder.resolve("kibana-reader.key")));
                RestClient command = Connections.to(settings(folder.resolve("command.key")))) {
            new ViewIndices(client(projections), indices).create();
            ElasticsearchTokenStore tokens = new ElasticsearchTokenStore(
                    client(projections), indices, "one", Duration.ofSeconds(60), Clock.systemUTC());
            tokens.initializeTokenSegments("views", 1, null);
            tokens.fetchToken("views", 0);
            tokens.storeToken(null, "views", 0);

            assertAllowed(command, "/_cluster/health");
            assertAllowed(query, "/" + prefix + "-persons/_search");
            assertAllowed(kibana, "/" + prefix + "-audit/_search");
            assertForbidden(command, "/" + prefix + "-audit/_search");
            assertForbidden(query, "/" + prefix + "-tokens/_search");
            assertForbidden(kibana, "/" + prefix + "-persons/_search");
            assertForbidden(projections, "/somebody-elses/_search");
        } finally {
            for (String part : Rights.all(prefix, "default").keySet()) {
                Request keys = new Request("DELETE", "/_security/api_key");
                keys.setJsonEntity(Json.mapper().writeValueAsString(Map.of("name", prefix + "-" + part)));
                administrator.performRequest(keys);
                administrator.performRequest(ignoringMissing("DELETE", "/_security/role/" + prefix + "-" + part));
            }
        }
    }

    private boolean mayManageSecurity() throws IOException {
        Request asked = new Request("POST", "/_security/user/_has_privileges");
        asked.setJsonEntity("{\"cluster\":[\"manage_security\",\"manage_api_key\"]}");
        return Json.mapper()
                .readTree(
                        EntityUtils.toString(administrator.performRequest(asked).getEntity()))
                .path("has_all_requested")
                .asBoolean();
    }

    private static void assertAllowed(RestClient who, String path) throws IOException {
        assertThat(who.performRequest(new Request("GET", path)).getStatusLine().getStatusCode())
                .isEqualTo(200);
    }

    private static void assertForbidden(RestClient who, String path) {
        assertThatThrownBy(() -> who.performRequest(new Request("GET", path)))
                .isInstanceOfSatisfying(
                        ResponseException.class,
                        refused -> assertThat(
                                        refused.getResponse().getStatusLine().getStatusCode())
                                .isEqualTo(403));
    }
}
