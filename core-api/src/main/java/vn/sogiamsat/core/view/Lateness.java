package vn.sogiamsat.core.view;

import java.time.Duration;
import java.time.Instant;

/** When a fact counts as told late. Both times are kept; this decides only what pages mark and count. */
public final class Lateness {
    /** How long after it happened a fact may be recorded without being marked. */
    public static final Duration GRACE = Duration.ofDays(1);

    private Lateness() {}

    /** Whether a fact was recorded more than {@link #GRACE} after it happened. */
    public static boolean isLate(Instant occurredAt, Instant recordedAt) {
        return recordedAt.isAfter(occurredAt.plus(GRACE));
    }
}
