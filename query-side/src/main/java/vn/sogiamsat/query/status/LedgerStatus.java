package vn.sogiamsat.query.status;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.port.LedgerState;
import vn.sogiamsat.core.port.Rebuilds;

/**
 * How the ledger is doing, as far as this process can tell.
 *
 * @param store null when this process has no write side, or its database does not answer
 * @param projections null when this process has no projections
 * @param rebuilds those on their way, and what became of the last; none when this process has no projections
 */
record LedgerStatus(
        Instant at,
        @Nullable Store store,
        StoreState storeState,
        @Nullable List<Projection> projections,
        List<Rebuilds.Rebuild> rebuilds,
        Search search) {

    /** How long the oldest event that is not shown has been waiting; nothing for a projection that is not behind. */
    public Duration behind(Projection projection) {
        return projection.behindSince() == null ? Duration.ZERO : Duration.between(projection.behindSince(), at);
    }

    enum StoreState {
        ANSWERS,
        AWAY,
        ELSEWHERE
    }

    /** What the write side tells of itself. */
    record Store(LedgerState.Snapshot snapshot) {
        /** Events that are stored but have no position yet. */
        public long unsequenced() {
            return Math.max(0, snapshot.events() - snapshot.size());
        }
    }

    enum Condition {
        /** Everything that is sequenced is shown. */
        UP_TO_DATE,
        /** It is at work and will have caught up soon. */
        CATCHING_UP,
        /** It waits for something that comes back by itself, such as Elasticsearch. */
        WAITING,
        /** It will not go on before somebody acts. */
        STOPPED
    }

    /**
     * @param lag events that are sequenced but not shown; null where the size of the ledger is not known here
     * @param behindSince when the oldest of these was recorded; null when there is none, or it is not known
     */
    record Projection(
            String name,
            Condition condition,
            long position,
            @Nullable Long lag,
            @Nullable Instant behindSince,
            @Nullable Problem problem) {}

    /** @param parkable whether leaving the event out of the view is a way on */
    record Problem(
            Instant since,
            @Nullable String view,
            @Nullable UUID event,
            @Nullable String document,
            String reason,
            boolean parkable) {}

    /**
     * @param health {@code green}, {@code yellow} or {@code red} as Elasticsearch puts it; null when it does not answer
     * @param documents how many documents each view holds
     */
    record Search(@Nullable String health, @Nullable String problem, List<Documents> documents) {
        public boolean answers() {
            return health != null;
        }
    }

    record Documents(String view, long count) {}
}
