package vn.sogiamsat.projections.testing;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import co.elastic.clients.transport.rest_client.RestClientTransport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import org.apache.http.Header;
import org.apache.http.HttpHost;
import org.apache.http.message.BasicHeader;
import org.elasticsearch.client.RestClient;
import org.elasticsearch.client.RestClientBuilder;
import vn.sogiamsat.core.Json;
import vn.sogiamsat.core.view.Indices;
import vn.sogiamsat.servers.ElasticsearchServer;
import vn.sogiamsat.servers.testing.SearchServer;
import vn.sogiamsat.servers.testing.SharedServers;

/** Indices of one test's own on a real Elasticsearch, removed when it ends. */
public final class TestElasticsearch implements AutoCloseable {
    private final RestClient connections;
    private final ElasticsearchClient client;
    private final Indices indices =
            new Indices("test-" + UUID.randomUUID().toString().substring(0, 8));

    private TestElasticsearch(SearchServer server) {
        RestClientBuilder builder = RestClient.builder(HttpHost.create(server.url()))
                .setRequestConfigCallback(
                        request -> request.setConnectTimeout(2_000).setSocketTimeout(30_000))
                .setHttpClientConfigCallback(http -> http.setSSLContext(server.trust()));
        String authorization = server.authorization();
        if (authorization != null) {
            builder.setDefaultHeaders(new Header[] {new BasicHeader("Authorization", authorization)});
        }
        connections = builder.build();
        client = new ElasticsearchClient(new RestClientTransport(connections, new Jackson3JsonpMapper(Json.mapper())));
    }

    /** On the server that all tests of this JVM share. */
    public static TestElasticsearch shared() {
        return new TestElasticsearch(SharedServers.elasticsearch());
    }

    public static TestElasticsearch on(ElasticsearchServer server) {
        return new TestElasticsearch(new SearchServer(server.url(), null, null, null));
    }

    public ElasticsearchClient client() {
        return client;
    }

    public Indices indices() {
        return indices;
    }

    /** Removes everything, as when the disk of the server is lost. */
    public void removeIndices() {
        try {
            List<String> all = List.copyOf(client.indices()
                    .get(request -> request.index(indices.prefix() + "-*"))
                    .result()
                    .keySet());
            if (!all.isEmpty()) {
                client.indices().delete(request -> request.index(all));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove the indices of a test", e);
        }
    }

    @Override
    public void close() {
        removeIndices();
        try {
            connections.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot close the connections of a test", e);
        }
    }
}
