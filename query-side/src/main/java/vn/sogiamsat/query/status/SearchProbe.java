package vn.sogiamsat.query.status;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import vn.sogiamsat.core.view.Indices;
import vn.sogiamsat.query.view.Views;

/** Asks Elasticsearch how it is, and does not wait long for the answer. */
@Component
class SearchProbe implements DisposableBean {
    private static final long PATIENCE_SECONDS = 3;

    private final ElasticsearchClient client;
    private final Indices indices;
    private final ExecutorService probes = Executors.newVirtualThreadPerTaskExecutor();

    SearchProbe(ElasticsearchClient client, Views views) {
        this.client = client;
        this.indices = views.indices();
    }

    LedgerStatus.Search ask() {
        Future<LedgerStatus.Search> answer = probes.submit(this::health);
        try {
            return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            return away(PATIENCE_SECONDS + " s");
        } catch (ExecutionException e) {
            return away(String.valueOf(e.getCause()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return away(String.valueOf(e.getMessage()));
        }
    }

    private LedgerStatus.Search health() throws IOException {
        String health = client.cluster().health().status().jsonValue();
        List<LedgerStatus.Documents> documents = new ArrayList<>();
        for (Map.Entry<String, String> view : views().entrySet()) {
            documents.add(new LedgerStatus.Documents(view.getKey(), count(view.getValue())));
        }
        return new LedgerStatus.Search(health, null, documents);
    }

    private long count(String alias) throws IOException {
        try {
            return client.count(
                            count -> count.index(alias).ignoreUnavailable(true).allowNoIndices(true))
                    .count();
        } catch (ElasticsearchException e) {
            return 0;
        }
    }

    private Map<String, String> views() {
        Map<String, String> views = new LinkedHashMap<>();
        views.put("audit", indices.audit());
        views.put("meetings", indices.meetings());
        views.put("organisation", indices.organisation());
        views.put("persons", indices.persons());
        views.put("obligations", indices.obligations());
        views.put("rulebooks", indices.rulebooks());
        views.put("scores", indices.scores());
        return views;
    }

    private static LedgerStatus.Search away(String problem) {
        return new LedgerStatus.Search(null, problem, List.of());
    }

    @Override
    public void destroy() {
        probes.shutdownNow();
    }
}
