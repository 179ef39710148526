package vn.sogiamsat.query.status;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.sogiamsat.core.port.LedgerState;
import vn.sogiamsat.core.port.ProjectionState;
import vn.sogiamsat.core.port.Rebuilds;
import vn.sogiamsat.query.status.LedgerStatus.Condition;
import vn.sogiamsat.query.status.LedgerStatus.Problem;
import vn.sogiamsat.query.status.LedgerStatus.Projection;
import vn.sogiamsat.query.status.LedgerStatus.Store;
import vn.sogiamsat.query.status.LedgerStatus.StoreState;

/**
 * Gathers how the ledger is doing. What is not in this process, or does not answer, is told as such; nothing throws.
 */
@Component
class StatusReading {
    private static final Logger LOG = LoggerFactory.getLogger(StatusReading.class);

    private final ObjectProvider<LedgerState> ledger;
    private final ObjectProvider<ProjectionState> projections;
    private final ObjectProvider<Rebuilds> rebuilds;
    private final SearchProbe search;
    private final Clock clock;

    StatusReading(
            ObjectProvider<LedgerState> ledger,
            ObjectProvider<ProjectionState> projections,
            ObjectProvider<Rebuilds> rebuilds,
            SearchProbe search,
            Clock clock) {
        this.ledger = ledger;
        this.projections = projections;
        this.rebuilds = rebuilds;
        this.search = search;
        this.clock = clock;
    }

    LedgerStatus read() {
        LedgerState state = ledger.getIfAvailable();
        Store store = state == null ? null : snapshot(state);
        return new LedgerStatus(
                clock.instant(),
                store,
                state == null ? StoreState.ELSEWHERE : store == null ? StoreState.AWAY : StoreState.ANSWERS,
                projections(store, state),
                rebuilds(),
                search.ask());
    }

    private static @Nullable Store snapshot(LedgerState state) {
        try {
            return new Store(state.snapshot());
        } catch (RuntimeException e) {
            LOG.warn("The event store does not answer", e);
            return null;
        }
    }

    private @Nullable List<Projection> projections(@Nullable Store store, @Nullable LedgerState state) {
        ProjectionState projecting = projections.getIfAvailable();
        if (projecting == null) {
            return null;
        }
        return projecting.progress().stream()
                .map(progress -> projection(progress, store, state))
                .toList();
    }

    private List<Rebuilds.Rebuild> rebuilds() {
        return rebuilds.stream()
                .flatMap(here -> here.rebuilds().stream())
                .filter(each -> each.filling() != null || each.comparison() != null)
                .toList();
    }

    private static Projection projection(
            ProjectionState.Progress progress, @Nullable Store store, @Nullable LedgerState state) {
        Long lag = store == null ? null : Math.max(0, store.snapshot().size() - progress.position());
        Problem problem = progress.problem() == null ? null : problem(progress.problem());
        return new Projection(
                progress.name(),
                condition(progress, lag),
                progress.position(),
                lag,
                lag == null || lag == 0 || state == null ? null : recordedAt(state, progress.position()),
                problem);
    }

    private static Condition condition(ProjectionState.Progress progress, @Nullable Long lag) {
        ProjectionState.Stop stop = progress.problem();
        if (!progress.running()) {
            return Condition.STOPPED;
        }
        if (stop != null && stop.eventId() == null) {
            return Condition.WAITING;
        }
        return lag != null && lag > 0 ? Condition.CATCHING_UP : Condition.UP_TO_DATE;
    }

    private static Problem problem(ProjectionState.Stop stop) {
        return new Problem(
                stop.since(),
                stop.view(),
                stop.eventId(),
                stop.document(),
                stop.reason(),
                stop.refused() && stop.eventId() != null && stop.view() != null);
    }

    private static @Nullable Instant recordedAt(LedgerState state, long position) {
        try {
            return state.recordedAt(position).orElse(null);
        } catch (RuntimeException e) {
            LOG.warn("The event store does not answer", e);
            return null;
        }
    }
}
