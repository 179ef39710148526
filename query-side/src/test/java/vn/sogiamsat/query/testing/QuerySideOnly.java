package vn.sogiamsat.query.testing;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import co.elastic.clients.transport.rest_client.RestClientTransport;
import java.nio.file.Path;
import java.util.UUID;
import org.apache.http.Header;
import org.apache.http.HttpHost;
import org.apache.http.message.BasicHeader;
import org.elasticsearch.client.RestClient;
import org.elasticsearch.client.RestClientBuilder;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistrar;
import vn.sogiamsat.core.Json;
import vn.sogiamsat.core.view.Indices;
import vn.sogiamsat.query.QuerySide;
import vn.sogiamsat.servers.testing.SearchServer;
import vn.sogiamsat.servers.testing.SharedServers;

/** The query side and what it stands on. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({QuerySide.class, People.class, ToldFacts.class, Seals.class, Vault.class})
class QuerySideOnly {
    private static final String PREFIX = "query-" + UUID.randomUUID().toString().substring(0, 8);

    @Bean
    static DynamicPropertyRegistrar places() {
        Path data = SharedServers.temporaryFolder("query-side");
        SharedServers.removeIndicesAtEnd(PREFIX);
        return registry -> {
            registry.add("ledger.data", data::toString);
            registry.add("ledger.secrets", () -> data.resolve("secrets").toString());
            registry.add("ledger.users-file", () -> data.resolve("users.yaml").toString());
            registry.add("ledger.imports.folder", () -> data.resolve("imports").toString());
            registry.add("ledger.imports.max-size", () -> "1MB");
            registry.add("ledger.elasticsearch.prefix", () -> PREFIX);
        };
    }

    @Bean
    SettableClock clock() {
        return new SettableClock();
    }

    @Bean
    Indices indices(@Value("${ledger.elasticsearch.prefix}") String prefix) {
        return new Indices(prefix);
    }

    @Bean
    AskedElasticsearch asked() {
        return new AskedElasticsearch();
    }

    @Bean(destroyMethod = "close")
    ElasticsearchClient elasticsearch(AskedElasticsearch asked) {
        SearchServer server = SharedServers.elasticsearch();
        RestClientBuilder builder = RestClient.builder(HttpHost.create(server.url()))
                .setHttpClientConfigCallback(
                        client -> client.setSSLContext(server.trust()).addInterceptorLast(asked));
        String authorization = server.authorization();
        if (authorization != null) {
            builder.setDefaultHeaders(new Header[] {new BasicHeader("Authorization", authorization)});
        }
        RestClient http = builder.build();
        return new ElasticsearchClient(new RestClientTransport(http, new Jackson3JsonpMapper(Json.mapper())));
    }
}
