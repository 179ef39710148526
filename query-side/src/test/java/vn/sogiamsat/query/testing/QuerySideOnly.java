package vn.sogiamsat.query.testing;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import co.elastic.clients.transport.rest_client.RestClientTransport;
import java.nio.file.Path;
import org.apache.http.HttpHost;
import org.elasticsearch.client.RestClient;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistrar;
import vn.sogiamsat.core.Json;
import vn.sogiamsat.core.view.Indices;
import vn.sogiamsat.query.QuerySide;
import vn.sogiamsat.servers.testing.SharedServers;

/** The query side and what it stands on. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({QuerySide.class, People.class, ToldFacts.class, Seals.class, Vault.class})
class QuerySideOnly {

    @Bean
    static DynamicPropertyRegistrar places() {
        Path data = SharedServers.temporaryFolder("query-side");
        return registry -> {
            registry.add("ledger.data", data::toString);
            registry.add("ledger.secrets", () -> data.resolve("secrets").toString());
            registry.add("ledger.users-file", () -> data.resolve("users.yaml").toString());
            registry.add("ledger.elasticsearch.prefix", () -> "query-side-test");
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
        RestClient http = RestClient.builder(
                        HttpHost.create(SharedServers.elasticsearch().url()))
                .setHttpClientConfigCallback(client -> client.addInterceptorLast(asked))
                .build();
        return new ElasticsearchClient(new RestClientTransport(http, new Jackson3JsonpMapper(Json.mapper())));
    }
}
