package vn.sogiamsat.app.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.event.EventListener;
import vn.sogiamsat.command.intake.SubmissionsAnswered;

/** Counts submissions by source and outcome. Sources are registered by the operator, so there are not many. */
final class IntakeMeters {
    private final MeterRegistry registry;

    IntakeMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    @EventListener
    void answered(SubmissionsAnswered answered) {
        answered.outcomes()
                .forEach((outcome, count) -> Counter.builder("ledger.intake.submissions")
                        .description("Submissions answered, one by one also within a batch")
                        .tag("source", answered.source())
                        .tag("outcome", outcome)
                        .register(registry)
                        .increment(count));
    }
}
