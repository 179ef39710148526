package vn.sogiamsat.command.source;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import vn.sogiamsat.command.security.SourcePrincipal;

/**
 * Finds the source behind a key. Answers are cached for a few seconds, so a key that another node rotated or revoked
 * opens that much longer here; one of this node's own closes at once.
 */
@Component
class Sources {
    private static final Duration CACHED = Duration.ofSeconds(5);
    private static final Duration SEEN_AT_MOST_EVERY = Duration.ofMinutes(1);

    private final SourceTable table;
    private final Clock clock;
    private final Cache<ByteBuffer, Optional<SourcePrincipal>> byKey =
            Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(CACHED).build();
    private final Map<String, Instant> seen = new ConcurrentHashMap<>();

    Sources(SourceTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /** The active source with this key; empty when the key is unknown or its source revoked. */
    Optional<SourcePrincipal> authenticate(String key) {
        byte[] hash = SourceKeys.hash(key);
        Optional<SourcePrincipal> source = byKey.get(
                ByteBuffer.wrap(hash),
                unused -> table.byKeyHash(hash)
                        .filter(Source::active)
                        .map(found -> new SourcePrincipal(found.name(), found.types(), found.units())));
        source.ifPresent(known -> noteSeen(known.getName()));
        return source;
    }

    void forget() {
        byKey.invalidateAll();
    }

    private void noteSeen(String name) {
        Instant now = clock.instant();
        Instant noted = seen.compute(
                name,
                (same, last) -> last == null || last.plus(SEEN_AT_MOST_EVERY).isBefore(now) ? now : last);
        if (noted.equals(now)) {
            table.seen(name, now);
        }
    }
}
