package vn.sogiamsat.command.record;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;
import org.jspecify.annotations.Nullable;

/**
 * The aggregates used lately, so that a stream is not read again for each command. Facts of one thing come in bursts,
 * so the one that was not used for longest goes first; a cache that counts how often an entry is used would turn a new
 * meeting away just when its facts arrive. What Axon ships holds entries weakly (gone with the next collection) or
 * needs a JCache provider. Listeners are not supported: the repository registers none.
 */
final class AggregateCache implements Cache {
    private final Map<Object, Object> entries;

    AggregateCache(int size) {
        this.entries = Collections.synchronizedMap(new LeastRecentlyUsed(size));
    }

    /** Guarded by the synchronized map around it. */
    private static final class LeastRecentlyUsed extends LinkedHashMap<Object, Object> {
        private static final long serialVersionUID = 1L;
        private final int most;

        LeastRecentlyUsed(int most) {
            super(16, 0.75f, true);
            this.most = most;
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Object, Object> eldest) {
            return size() > most;
        }
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <K, V> @Nullable V get(K key) {
        return (V) entries.get(key);
    }

    @Override
    public void put(Object key, Object value) {
        entries.put(key, value);
    }

    @Override
    public boolean putIfAbsent(Object key, Object value) {
        return entries.putIfAbsent(key, value) == null;
    }

    @Override
    public boolean remove(Object key) {
        return entries.remove(key) != null;
    }

    @Override
    public void removeAll() {
        entries.clear();
    }

    @Override
    public boolean containsKey(Object key) {
        return entries.containsKey(key);
    }

    @Override
    @SuppressWarnings("unchecked")
    public <V> void computeIfPresent(Object key, UnaryOperator<V> update) {
        entries.computeIfPresent(key, (same, value) -> update.apply((V) value));
    }

    @Override
    public Registration registerCacheEntryListener(EntryListener listener) {
        throw new UnsupportedOperationException("nobody listens to the cache of aggregates");
    }
}
