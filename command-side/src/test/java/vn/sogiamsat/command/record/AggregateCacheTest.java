package vn.sogiamsat.command.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AggregateCacheTest {
    private final AggregateCache cache = new AggregateCache(3);

    @Test
    void what_was_not_used_for_longest_goes_first() {
        cache.put("a", 1);
        cache.put("b", 2);
        cache.put("c", 3);
        assertThat(cache.<String, Integer>get("a")).isEqualTo(1);

        cache.put("d", 4);

        assertThat(cache.<String, Integer>get("b")).isNull();
        assertThat(cache.<String, Integer>get("a")).isEqualTo(1);
        assertThat(cache.<String, Integer>get("d")).isEqualTo(4);
    }

    @Test
    void a_new_aggregate_is_kept_however_often_the_others_were_used() {
        for (String old : new String[] {"a", "b", "c"}) {
            cache.put(old, 1);
            for (int i = 0; i < 100; i++) {
                cache.<String, Integer>get(old);
            }
        }

        cache.put("new", 2);

        assertThat(cache.<String, Integer>get("new")).isEqualTo(2);
    }
}
