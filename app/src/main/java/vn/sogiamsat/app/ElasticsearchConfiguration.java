package vn.sogiamsat.app;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import co.elastic.clients.transport.instrumentation.Instrumentation;
import co.elastic.clients.transport.rest_client.RestClientTransport;
import org.elasticsearch.client.RestClient;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.sogiamsat.app.search.Connections;
import vn.sogiamsat.app.search.SearchSettings;
import vn.sogiamsat.core.Json;
import vn.sogiamsat.core.view.Indices;

/** The Elasticsearch of this process. Making the client opens no connection, so it may be away at start. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SearchSettings.class)
class ElasticsearchConfiguration {
    @Bean
    Indices indices(SearchSettings settings) {
        return new Indices(settings.prefix());
    }

    @Bean(destroyMethod = "close")
    RestClient elasticsearchConnections(SearchSettings settings) {
        return Connections.to(settings);
    }

    @Bean
    ElasticsearchClient elasticsearchClient(RestClient connections, Instrumentation instrumentation) {
        return new ElasticsearchClient(
                new RestClientTransport(connections, new Jackson3JsonpMapper(Json.mapper()), null, instrumentation));
    }
}
