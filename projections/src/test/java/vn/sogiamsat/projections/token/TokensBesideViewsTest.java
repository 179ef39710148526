package vn.sogiamsat.projections.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.sogiamsat.projections.testing.Facts.fact;
import static vn.sogiamsat.projections.testing.Facts.id;
import static vn.sogiamsat.projections.testing.Facts.unit;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.ConnectException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.sogiamsat.core.view.AuditDoc;
import vn.sogiamsat.projections.index.View;
import vn.sogiamsat.projections.processor.Views;
import vn.sogiamsat.projections.rebuild.Projected;
import vn.sogiamsat.projections.testing.Documents;
import vn.sogiamsat.projections.testing.TestElasticsearch;
import vn.sogiamsat.projections.testing.TestLedger;

/** The views with their progress beside them in Elasticsearch. */
class TokensBesideViewsTest {
    private final TestElasticsearch elasticsearch = TestElasticsearch.shared();
    private final TestLedger ledger = new TestLedger();
    private int told;

    @AfterEach
    void end() {
        elasticsearch.close();
    }

    @Test
    void views_go_on_in_another_process_where_the_first_one_stopped() throws IOException {
        tell(20);
        Projected first = start(store("first"));
        stop(first);
        String missing = id(3).toString();
        elasticsearch
                .client()
                .delete(delete ->
                        delete.index(elasticsearch.indices().audit() + "-v1").id(missing));

        tell(10);
        Projected second = start(store("second"));
        stop(second);

        Documents documents = new Documents(elasticsearch);
        assertThat(documents.find(View.AUDIT, id(30), AuditDoc.class)).isPresent();
        assertThat(documents.find(View.AUDIT, missing, AuditDoc.class))
                .as("what the first one wrote is not written again")
                .isEmpty();
    }

    @Test
    void a_rebuild_has_a_token_of_its_own_and_leaves_none_of_what_it_replaced() {
        tell(20);
        TokenStore tokens = store("only");
        Projected views = start(tokens);
        views.rebuild(false);
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            assertThat(views.rebuild().live()).isEqualTo("v1-2");
            assertThat(tokens.fetchSegments("views-v1")).isEmpty();
        });
        assertThat(tokens.fetchSegments("views-v1-2")).containsExactly(0);
        tell(5);
        awaitCaughtUp(views);
        stop(views);
    }

    @Test
    void answers_that_are_missing_are_asked_for_again_at_once() {
        tell(20);
        Map<String, AtomicInteger> missed = new ConcurrentHashMap<>();
        TokenStore real = store("only");
        TokenStore shaky = (TokenStore) Proxy.newProxyInstance(
                TokenStore.class.getClassLoader(), new Class<?>[] {TokenStore.class}, (proxy, method, arguments) -> {
                    AtomicInteger times = missed.computeIfAbsent(method.getName(), name -> new AtomicInteger());
                    if (times.incrementAndGet() <= 2) {
                        throw new StoreAwayException(new ConnectException("refused"));
                    }
                    try {
                        return method.invoke(real, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
        stop(start(shaky));
        assertThat(missed).containsKeys("fetchSegments", "initializeTokenSegments", "storeToken");
        assertThat(new Documents(elasticsearch).find(View.AUDIT, id(20), AuditDoc.class))
                .isPresent();
    }

    private void tell(int units) {
        for (int last = told + units; told < last; told++) {
            ledger.tell(fact(told + 1, unit("YB-" + told, "Chi bộ " + told, null)));
        }
    }

    private TokenStore store(String node) {
        return new ElasticsearchTokenStore(
                elasticsearch.client(), elasticsearch.indices(), node, Duration.ofSeconds(60), Clock.systemUTC());
    }

    private Projected start(TokenStore tokens) {
        Projected views = ledger.projected(new Views(), elasticsearch.client(), tokens, elasticsearch.indices(), 7);
        views.start();
        awaitCaughtUp(views);
        return views;
    }

    private void awaitCaughtUp(Projected views) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> views.progress().getFirst().position() == ledger.size());
    }

    private static void stop(Projected views) {
        CountDownLatch stopped = new CountDownLatch(1);
        views.stop(stopped::countDown);
        await().atMost(Duration.ofSeconds(30)).until(() -> stopped.getCount() == 0);
    }
}
