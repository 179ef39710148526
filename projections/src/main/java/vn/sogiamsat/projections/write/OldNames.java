package vn.sogiamsat.projections.write;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.DocStats;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.indices.stats.IndexStats;
import java.io.IOException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.sogiamsat.projections.index.View;
import vn.sogiamsat.projections.index.ViewIndices;

/**
 * Removes names that were overwritten by tombstones from the disk of Elasticsearch, so that nobody can dig them out of
 * old segments. Elasticsearch keeps what was overwritten until its leases of retention have moved on, which they do
 * every half minute: so it is asked again until nothing is left, beside the processor, and once at every start.
 */
public final class OldNames {
    private static final Logger LOG = LoggerFactory.getLogger(OldNames.class);
    private static final int EVERY_SECONDS = 5;

    private final ElasticsearchClient client;
    private final String index;
    private final ScheduledExecutorService turns = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("old-names").daemon().factory());
    private volatile boolean wanted = true;

    public OldNames(ElasticsearchClient client, ViewIndices indices) {
        this.client = client;
        this.index = indices.concrete(View.PERSONS);
    }

    public void start() {
        turns.scheduleWithFixedDelay(this::turn, 0, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    public void stop() {
        turns.shutdown();
    }

    /** Something was overwritten that must vanish. */
    public void expunge() {
        wanted = true;
    }

    private void turn() {
        if (!wanted) {
            return;
        }
        wanted = false;
        try {
            client.indices().flush(flush -> flush.index(index));
            client.indices()
                    .forcemerge(
                            merge -> merge.index(index).onlyExpungeDeletes(true).flush(true));
            client.indices().refresh(refresh -> refresh.index(index));
            if (overwritten() > 0) {
                wanted = true;
            }
        } catch (IOException | ElasticsearchException e) {
            LOG.debug("Old names cannot be removed now", e);
            wanted = true;
        }
    }

    private long overwritten() throws IOException {
        IndexStats copies =
                client.indices().stats(stats -> stats.index(index)).all().total();
        DocStats documents = copies == null ? null : copies.docs();
        Long overwritten = documents == null ? null : documents.deleted();
        return overwritten == null ? 0 : overwritten;
    }
}
