package vn.sogiamsat.app.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.port.Verifications;

/** When the ledger was last looked through, and what was found. */
final class VerificationFigures implements Figures.Source, MeterBinder {
    private final Verifications verifications;
    private final Clock clock;
    private volatile Verifications.@Nullable Run seen;
    private volatile @Nullable Instant ended;

    VerificationFigures(Verifications verifications, Clock clock) {
        this.verifications = verifications;
        this.clock = clock;
    }

    @Override
    public void look() {
        Optional<Verifications.Run> latest = verifications.latest();
        seen = latest.orElse(null);
        latest.map(Verifications.Run::endedAt).ifPresent(at -> ended = at);
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("ledger.verification.age.seconds", () -> {
                    Instant at = ended;
                    return at == null
                            ? Double.NaN
                            : Duration.between(at, clock.instant()).toMillis() / 1e3;
                })
                .description("Since a verification ended; NaN where none did that this process knows of")
                .strongReference(true)
                .register(registry);
        Gauge.builder("ledger.verification.running", () -> {
                    Verifications.Run run = seen;
                    return run != null && run.endedAt() == null ? 1 : 0;
                })
                .description("1 while one is running")
                .strongReference(true)
                .register(registry);
        for (Verifications.Kind kind : Verifications.Kind.values()) {
            Gauge.builder("ledger.verification.findings", () -> found(kind))
                    .description("What the running or the last verification found")
                    .tag("kind", kind.name().toLowerCase(Locale.ROOT))
                    .strongReference(true)
                    .register(registry);
        }
    }

    private double found(Verifications.Kind kind) {
        Verifications.Run run = seen;
        return run == null
                ? 0
                : run.findings().stream()
                        .filter(finding -> finding.kind() == kind)
                        .mapToLong(Verifications.Finding::count)
                        .sum();
    }
}
