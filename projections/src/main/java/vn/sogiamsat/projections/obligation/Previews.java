package vn.sogiamsat.projections.obligation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.axonframework.queryhandling.QueryHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.sogiamsat.core.preview.AdoptionPreview;
import vn.sogiamsat.core.preview.PreviewAdoption;

/**
 * Works out what adoptions would change, one after the other, and keeps what was found for a quarter of an hour.
 * Meanwhile no obligation is judged anew: what the ledger is told waits until a preview is done.
 */
final class Previews implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Previews.class);
    private static final Duration KEPT = Duration.ofMinutes(15);
    private static final int MOST_KEPT = 30;
    private static final int MOST_AT_ONCE = 3;

    private final Live live;
    private final Clock clock;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("adoption-previews").daemon().factory());
    private final Map<String, PreviewJob> running = new HashMap<>();
    private final Cache<String, PreviewJob> ended =
            Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(MOST_KEPT).build();

    Previews(Live live, Clock clock) {
        this.live = live;
        this.clock = clock;
    }

    /** Begins the work when it is asked for the first time; what later decisions overtook is worked out again. */
    @QueryHandler
    synchronized AdoptionPreview preview(PreviewAdoption query) {
        String digest = query.digest();
        PreviewJob known = running.getOrDefault(digest, ended.getIfPresent(digest));
        if (known != null && !known.isOvertaken(live)) {
            if (known.isFailed()) {
                ended.invalidate(digest);
            }
            return known.answer(live);
        }
        if (!live.isReady()) {
            return AdoptionPreview.of(AdoptionPreview.State.NOT_READY);
        }
        if (running.size() >= MOST_AT_ONCE) {
            return AdoptionPreview.of(AdoptionPreview.State.BUSY);
        }
        PreviewJob job = new PreviewJob(query, live, clock);
        running.put(digest, job);
        worker.execute(() -> run(digest, job));
        return job.answer(live);
    }

    private void run(String digest, PreviewJob job) {
        try {
            job.run();
        } catch (RuntimeException e) {
            LOG.error("What an adoption would change could not be worked out", e);
        } finally {
            end(digest, job);
        }
    }

    private synchronized void end(String digest, PreviewJob job) {
        running.remove(digest);
        ended.put(digest, job);
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }
}
