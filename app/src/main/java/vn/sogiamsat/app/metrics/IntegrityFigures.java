package vn.sogiamsat.app.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.port.Integrity;

/** The newest checkpoint, and who outside has seen which. */
final class IntegrityFigures implements Figures.Source {
    private final Integrity integrity;
    private final Clock clock;
    private final LabelledGauge sizes;
    private final LabelledGauge ages;
    private final LabelledGauge alarms;
    private volatile Integrity.@Nullable State seen;
    private volatile Instant checkpointSeen;

    IntegrityFigures(Integrity integrity, Clock clock, MeterRegistry registry) {
        this.integrity = integrity;
        this.clock = clock;
        this.checkpointSeen = clock.instant();
        gauge(registry, "ledger.checkpoint.size", "Leaves that the newest checkpoint covers", () -> size(seen));
        gauge(
                registry,
                "ledger.checkpoint.age.seconds",
                "Since this process saw a new checkpoint, or started",
                () -> age(checkpointSeen));
        gauge(registry, "ledger.checkpoint.trouble", "1 where the log stands still", () -> {
            Integrity.State now = seen;
            return now == null ? Double.NaN : now.trouble() == null ? 0 : 1;
        });
        gauge(registry, "ledger.timestamp.age.seconds", "Since the newest timestamp; NaN where there is none", () -> {
            Integrity.State now = seen;
            return now == null || now.stamp() == null
                    ? Double.NaN
                    : age(now.stamp().at());
        });
        this.sizes = perWitness("ledger.witness.size", "Leaves of the newest checkpoint that it cosigned", registry);
        this.ages = perWitness("ledger.witness.age.seconds", "Since it cosigned; NaN where it never did", registry);
        this.alarms = perWitness(
                "ledger.witness.alarm", "1 where it says that the ledger was put back or rewritten", registry);
    }

    @Override
    public void look() {
        Integrity.State now = integrity.state();
        Integrity.State before = seen;
        if (before != null && size(now) != size(before)) {
            checkpointSeen = clock.instant();
        }
        seen = now;
        show(sizes, now.witnesses(), Integrity.Witness::size);
        show(ages, now.witnesses(), witness -> witness.at() == null ? Double.NaN : age(witness.at()));
        show(alarms, now.witnesses(), witness -> witness.isAlarm() ? 1 : 0);
    }

    private double age(Instant since) {
        return Duration.between(since, clock.instant()).toMillis() / 1e3;
    }

    private static double size(Integrity.@Nullable State state) {
        return state == null || state.checkpoint() == null
                ? 0
                : state.checkpoint().size();
    }

    private static void gauge(MeterRegistry registry, String name, String description, Supplier<Number> figure) {
        Gauge.builder(name, figure)
                .description(description)
                .strongReference(true)
                .register(registry);
    }

    private static LabelledGauge perWitness(String name, String description, MeterRegistry registry) {
        return new LabelledGauge(registry, name, description, "witness");
    }

    private static void show(
            LabelledGauge gauge, List<Integrity.Witness> witnesses, ToDoubleFunction<Integrity.Witness> figure) {
        Map<String, Double> figures = new HashMap<>();
        witnesses.forEach(witness -> figures.put(witness.name(), figure.applyAsDouble(witness)));
        gauge.show(figures);
    }
}
