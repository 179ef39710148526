package vn.sogiamsat.app.remote;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import com.github.benmanes.caffeine.cache.Scheduler;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What this process holds for others: open documents, bundles about to be written. Who does not come back for some
 * minutes finds it closed.
 */
final class Held implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Held.class);
    private static final Duration KEPT = Duration.ofMinutes(3);

    private final String place = "vn.sogiamsat.held." + UUID.randomUUID();
    private final Cache<UUID, Thing> things = Caffeine.newBuilder()
            .expireAfterAccess(KEPT)
            .scheduler(Scheduler.systemScheduler())
            .removalListener(Held::removed)
            .build();

    /**
     * @param type the interface through which it is called
     * @param what the thing itself
     */
    record Thing(Class<?> type, AutoCloseable what) {}

    /** The name of the query by which this process, and no other, is asked. */
    String place() {
        return place;
    }

    <T extends AutoCloseable> UUID hold(Class<T> type, T what) {
        UUID id = UUID.randomUUID();
        things.put(id, new Thing(type, what));
        return id;
    }

    @Nullable Thing find(UUID id) {
        return things.getIfPresent(id);
    }

    /** It was closed by who asked for it. */
    void forget(UUID id) {
        things.invalidate(id);
    }

    private static void removed(@Nullable UUID id, @Nullable Thing thing, RemovalCause cause) {
        try {
            if (thing != null) {
                thing.what().close();
            }
        } catch (Exception e) {
            LOG.warn("What was held for another process could not be closed", e);
        }
    }

    @Override
    public void close() {
        things.invalidateAll();
        things.cleanUp();
    }
}
