package vn.sogiamsat.app.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.command.LedgerQuery;
import vn.sogiamsat.core.port.LedgerState;

/** How many events there are, how many have a position, and how many submissions wait for a person. */
final class LedgerFigures implements Figures.Source, MeterBinder {
    private static final long PATIENCE_SECONDS = 10;

    private final LedgerState ledger;
    private final QueryGateway queries;
    private volatile @Nullable Seen seen;

    private record Seen(LedgerState.Snapshot ledger, long quarantined) {}

    LedgerFigures(LedgerState ledger, QueryGateway queries) {
        this.ledger = ledger;
        this.queries = queries;
    }

    @Override
    public void look() {
        LedgerQuery.QuarantinePage open = queries.query(
                        new LedgerQuery.FindQuarantined("open", null, null, 0, 1), LedgerQuery.QuarantinePage.class)
                .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .join();
        seen = new Seen(ledger.snapshot(), open.total());
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(registry, "ledger.events", "Events stored", now -> now.ledger().events());
        gauge(
                registry,
                "ledger.sequencer.position",
                "Events that have a position",
                now -> now.ledger().size());
        gauge(
                registry,
                "ledger.sequencer.waiting",
                "Events stored that have no position yet",
                now -> now.ledger().events() - now.ledger().size());
        gauge(
                registry,
                "ledger.sequencer.active",
                "1 where this process gives the positions",
                now -> now.ledger().sequencerActive() ? 1 : 0);
        gauge(registry, "ledger.quarantine.open", "Submissions that wait for a person", Seen::quarantined);
    }

    private void gauge(MeterRegistry registry, String name, String description, ToDoubleFunction<Seen> figure) {
        Gauge.builder(name, () -> {
                    Seen now = seen;
                    return now == null ? Double.NaN : figure.applyAsDouble(now);
                })
                .description(description)
                .strongReference(true)
                .register(registry);
    }
}
