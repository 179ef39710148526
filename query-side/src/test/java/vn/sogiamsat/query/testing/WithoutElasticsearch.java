package vn.sogiamsat.query.testing;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import co.elastic.clients.transport.rest_client.RestClientTransport;
import org.apache.http.HttpHost;
import org.elasticsearch.client.RestClient;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import vn.sogiamsat.core.Json;
import vn.sogiamsat.servers.Ports;

/** Elasticsearch is away: nothing listens where it should be. For {@code @Import}; not found by scanning. */
public class WithoutElasticsearch {

    @Bean(destroyMethod = "close")
    @Primary
    ElasticsearchClient nobody() {
        RestClient http =
                RestClient.builder(new HttpHost("127.0.0.1", Ports.free())).build();
        return new ElasticsearchClient(new RestClientTransport(http, new Jackson3JsonpMapper(Json.mapper())));
    }
}
