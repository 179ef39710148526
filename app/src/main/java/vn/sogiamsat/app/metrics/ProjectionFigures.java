package vn.sogiamsat.app.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import vn.sogiamsat.core.port.LedgerState;
import vn.sogiamsat.core.port.ProjectionState;

/** How far each projection is behind the ledger, in events and in time. */
final class ProjectionFigures implements Figures.Source {
    private final ProjectionState projections;
    private final LedgerState ledger;
    private final Clock clock;
    private final LabelledGauge positions;
    private final LabelledGauge events;
    private final LabelledGauge seconds;
    private final LabelledGauge running;

    private record Stand(ProjectionState.Progress progress, long behind, double seconds) {}

    ProjectionFigures(ProjectionState projections, LedgerState ledger, Clock clock, MeterRegistry registry) {
        this.projections = projections;
        this.ledger = ledger;
        this.clock = clock;
        this.positions = gauge(registry, "ledger.projection.position", "Events whose documents are written");
        this.events = gauge(registry, "ledger.projection.lag.events", "Events whose documents are not written yet");
        this.seconds = gauge(
                registry,
                "ledger.projection.lag.seconds",
                "Age of the oldest event whose documents are not written yet");
        this.running = gauge(registry, "ledger.projection.running", "0 where it stopped and somebody must act");
    }

    private static LabelledGauge gauge(MeterRegistry registry, String name, String description) {
        return new LabelledGauge(registry, name, description, "projection");
    }

    @Override
    public void look() {
        List<Stand> stands = projections.progress().stream().map(this::stand).toList();
        show(positions, stands, stand -> stand.progress().position());
        show(events, stands, Stand::behind);
        show(seconds, stands, Stand::seconds);
        show(running, stands, stand -> stand.progress().running() ? 1 : 0);
    }

    private Stand stand(ProjectionState.Progress progress) {
        long behind = Math.max(0, ledger.size() - progress.position());
        double age = behind == 0
                ? 0
                : ledger.recordedAt(progress.position())
                        .map(recorded ->
                                Duration.between(recorded, clock.instant()).toMillis() / 1e3)
                        .orElse(0.0);
        return new Stand(progress, behind, Math.max(0, age));
    }

    private static void show(LabelledGauge gauge, List<Stand> stands, ToDoubleFunction<Stand> figure) {
        Map<String, Double> figures = new HashMap<>();
        stands.forEach(stand -> figures.put(stand.progress().name(), figure.applyAsDouble(stand)));
        gauge.show(figures);
    }
}
