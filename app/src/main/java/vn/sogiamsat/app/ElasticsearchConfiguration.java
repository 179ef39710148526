package vn.sogiamsat.app;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import co.elastic.clients.transport.instrumentation.Instrumentation;
import co.elastic.clients.transport.rest_client.RestClientTransport;
import org.apache.http.HttpHost;
import org.apache.http.auth.AuthScope;
import org.apache.http.auth.UsernamePasswordCredentials;
import org.apache.http.impl.client.BasicCredentialsProvider;
import org.elasticsearch.client.RestClient;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.sogiamsat.core.Json;
import vn.sogiamsat.core.view.Indices;

/** How this process reaches Elasticsearch. Making the client opens no connection, so it may be away at start. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ElasticsearchConfiguration.Settings.class)
class ElasticsearchConfiguration {
    /** A server that does not accept a connection in this time counts as away. */
    private static final int CONNECT_MILLIS = 5_000;
    /** The longest silence of a connected server; the projections' claims outlast it by far. */
    private static final int ANSWER_MILLIS = 30_000;

    /**
     * @param url scheme, host and port
     * @param prefix what the names of the indices begin with
     * @param username null where security is off
     */
    @ConfigurationProperties("ledger.elasticsearch")
    record Settings(
            String url,
            @DefaultValue("ledger") String prefix,
            @Nullable String username,
            @Nullable String password) {}

    @Bean
    Indices indices(Settings settings) {
        return new Indices(settings.prefix());
    }

    @Bean(destroyMethod = "close")
    RestClient elasticsearchConnections(Settings settings) {
        return RestClient.builder(HttpHost.create(settings.url()))
                .setRequestConfigCallback(
                        request -> request.setConnectTimeout(CONNECT_MILLIS).setSocketTimeout(ANSWER_MILLIS))
                .setHttpClientConfigCallback(http -> {
                    if (settings.username() != null) {
                        BasicCredentialsProvider credentials = new BasicCredentialsProvider();
                        credentials.setCredentials(
                                AuthScope.ANY,
                                new UsernamePasswordCredentials(settings.username(), settings.password()));
                        http.setDefaultCredentialsProvider(credentials);
                    }
                    return http;
                })
                .build();
    }

    @Bean
    ElasticsearchClient elasticsearchClient(RestClient connections, Instrumentation instrumentation) {
        return new ElasticsearchClient(
                new RestClientTransport(connections, new Jackson3JsonpMapper(Json.mapper()), null, instrumentation));
    }
}
