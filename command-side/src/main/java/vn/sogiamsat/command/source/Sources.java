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
import org.jspecify.annotations.Nullable;
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
    private final SourceKeyTable keys;
    private final Clock clock;
    private final Cache<ByteBuffer, Optional<Known>> byKey =
            Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(CACHED).build();
    private final Map<ByteBuffer, Instant> used = new ConcurrentHashMap<>();

    Sources(SourceTable table, SourceKeyTable keys, Clock clock) {
        this.table = table;
        this.keys = keys;
        this.clock = clock;
    }

    /** @param until when the key closes; null while no end is set */
    private record Known(SourcePrincipal source, @Nullable Instant until) {}

    /** The active source with this key; empty when the key is unknown or closed, or its source revoked. */
    Optional<SourcePrincipal> authenticate(String key) {
        byte[] hash = SourceKeys.hash(key);
        Instant now = clock.instant();
        Optional<SourcePrincipal> source = byKey.get(
                        ByteBuffer.wrap(hash),
                        unused -> keys.byHash(hash)
                                .filter(found -> found.source().active())
                                .map(found -> new Known(principal(found.source()), found.validUntil())))
                .filter(known -> SourceKeys.isOpen(known.until(), now))
                .map(Known::source);
        source.ifPresent(known -> noteUsed(known.getName(), hash, now));
        return source;
    }

    private static SourcePrincipal principal(Source source) {
        return new SourcePrincipal(source.name(), source.types(), source.units());
    }

    void forget() {
        byKey.invalidateAll();
    }

    private void noteUsed(String name, byte[] hash, Instant now) {
        Instant noted = used.compute(
                ByteBuffer.wrap(hash),
                (same, last) -> last == null || last.plus(SEEN_AT_MOST_EVERY).isBefore(now) ? now : last);
        if (noted.equals(now)) {
            table.seen(name, now);
            keys.used(hash, now);
        }
    }
}
