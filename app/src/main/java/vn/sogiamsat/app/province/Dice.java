package vn.sogiamsat.app.province;

import java.util.List;
import java.util.SplittableRandom;

/** Chance, from a seed and the name of what is decided: no decision depends on the order in which others are made. */
final class Dice {
    private final SplittableRandom random;

    private Dice(long seed) {
        this.random = new SplittableRandom(seed);
    }

    static Dice of(long seed, String purpose, long... which) {
        long mixed = mix(seed ^ purpose.hashCode());
        for (long one : which) {
            mixed = mix(mixed ^ one);
        }
        return new Dice(mixed);
    }

    /** True in so many of a thousand cases. */
    boolean inThousand(int cases) {
        return random.nextInt(1_000) < cases;
    }

    /** Both ends included. */
    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    /** The finaliser of MurmurHash3 over a step of the golden ratio, as SplittableRandom itself mixes. */
    private static long mix(long value) {
        long mixed = value + 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ (mixed >>> 33)) * 0xFF51AFD7ED558CCDL;
        mixed = (mixed ^ (mixed >>> 33)) * 0xC4CEB9FE1A85EC53L;
        return mixed ^ (mixed >>> 33);
    }
}
