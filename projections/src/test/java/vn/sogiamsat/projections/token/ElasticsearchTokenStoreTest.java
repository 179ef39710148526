package vn.sogiamsat.projections.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.mapping.DynamicMapping;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import co.elastic.clients.transport.rest_client.RestClientTransport;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import org.apache.http.HttpHost;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToRetrieveIdentifierException;
import org.elasticsearch.client.RestClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.sogiamsat.core.Json;
import vn.sogiamsat.projections.testing.TestElasticsearch;
import vn.sogiamsat.servers.Ports;

/** Ours, over a real Elasticsearch that never refreshes: what would be searched would not be found. */
class ElasticsearchTokenStoreTest extends TokenStoreConformance {
    private static final TestElasticsearch ELASTICSEARCH = TestElasticsearch.shared();
    private static final String INDEX = ELASTICSEARCH.indices().prefix() + "-tokens";

    @BeforeAll
    static void neverRefresh() throws IOException {
        new TokenIndex(ELASTICSEARCH.client(), INDEX).write("[made]", null, SegmentList.empty("nobody"));
        ELASTICSEARCH
                .client()
                .indices()
                .putSettings(
                        put -> put.index(INDEX).settings(index -> index.refreshInterval(never -> never.time("-1"))));
    }

    @AfterAll
    static void close() {
        ELASTICSEARCH.close();
    }

    @Override
    TokenStore store(String node) {
        return store(ELASTICSEARCH.client(), node);
    }

    private TokenStore store(ElasticsearchClient client, String node) {
        return new ElasticsearchTokenStore(client, ELASTICSEARCH.indices(), node, TIMEOUT, clock);
    }

    private static Segments segments() {
        return new Segments(new TokenIndex(ELASTICSEARCH.client(), INDEX));
    }

    @Test
    void the_index_has_a_mapping_of_ours_and_syncs_before_it_answers() throws IOException {
        var made = Objects.requireNonNull(ELASTICSEARCH
                .client()
                .indices()
                .get(get -> get.index(INDEX).includeDefaults(true))
                .get(INDEX));
        assertThat(Objects.requireNonNull(made.mappings()).dynamic()).isEqualTo(DynamicMapping.False);
        assertThat(Objects.requireNonNull(made.settings()).toString()).contains("\"durability\":\"request\"");
    }

    @Test
    void who_has_not_claimed_a_segment_cannot_store_although_nobody_else_has() {
        store("a").initializeTokenSegments(views, 1, at(7));
        assertUnclaimable(() -> store("a").storeToken(at(8), views, 0));
        assertUnclaimable(() -> store("a").extendClaim(views, 0));
        assertThat(store("a").fetchToken(views, 0)).isEqualTo(at(7));
    }

    @Test
    void a_claim_made_before_the_clock_was_set_back_locks_nobody_out() {
        store("a").initializeTokenSegments(views, 1, at(7));
        store("a").fetchToken(views, 0);
        clock.advance(Duration.ofHours(-1));
        assertThat(store("b").fetchToken(views, 0)).isEqualTo(at(7));
    }

    @Test
    void a_deletion_that_was_killed_before_the_list_followed_is_finished_by_who_comes_next() {
        store("a").initializeTokenSegments(views, 1, at(7));
        store("a").fetchToken(views, 0);
        segments().change(views, 0, SegmentDoc::gone);

        assertThat(store("b").fetchAvailableSegments(views)).isEmpty();
        assertUnclaimable(() -> store("b").fetchToken(views, 0));
        assertThat(store("b").fetchSegments(views)).isEmpty();
        store("b").initializeTokenSegments(views, 1, at(0));
        assertThat(store("b").fetchToken(views, 0)).isEqualTo(at(0));
    }

    @Test
    void a_deletion_that_was_killed_before_the_document_followed_leaves_nothing_to_those_who_begin_anew() {
        store("a").initializeTokenSegments(views, 1, at(7));
        store("a").fetchToken(views, 0);
        store("a").storeToken(at(99), views, 0);
        segments().change(views, 0, SegmentDoc::gone);
        segments().changeList(views, list -> SegmentList.empty(views));

        store("b").initializeTokenSegments(views, 1, at(0));
        assertUnclaimable(() -> store("a").storeToken(at(100), views, 0));
        assertThat(store("b").fetchAvailableSegments(views)).hasSize(1);
        assertThat(store("b").fetchToken(views, 0)).isEqualTo(at(0));
    }

    @Test
    void a_server_that_is_away_is_told_as_something_that_passes() throws IOException {
        try (RestClient nowhere =
                RestClient.builder(new HttpHost("127.0.0.1", Ports.free())).build()) {
            TokenStore away = store(
                    new ElasticsearchClient(new RestClientTransport(nowhere, new Jackson3JsonpMapper(Json.mapper()))),
                    "a");
            assertThatThrownBy(() -> away.fetchSegments(views)).isInstanceOf(StoreAwayException.class);
            assertThatThrownBy(() -> away.storeToken(at(1), views, 0)).isInstanceOf(StoreAwayException.class);
            assertThatThrownBy(away::retrieveStorageIdentifier).isInstanceOf(UnableToRetrieveIdentifierException.class);
        }
    }
}
