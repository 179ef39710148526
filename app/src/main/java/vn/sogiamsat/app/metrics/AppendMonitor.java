package vn.sogiamsat.app.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import org.axonframework.messaging.Message;
import org.axonframework.monitoring.MessageMonitor;

/** Times each command from the moment it is taken up until its events are on disk. */
final class AppendMonitor implements MessageMonitor<Message<?>> {
    private static final Duration[] BOUNDS = {
        Duration.ofMillis(2),
        Duration.ofMillis(5),
        Duration.ofMillis(10),
        Duration.ofMillis(25),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofSeconds(1),
        Duration.ofSeconds(5)
    };

    private final MeterRegistry registry;
    private final Timer committed;
    private final Timer failed;

    AppendMonitor(MeterRegistry registry) {
        this.registry = registry;
        this.committed = timer("committed");
        this.failed = timer("failed");
    }

    private Timer timer(String result) {
        return Timer.builder("ledger.append")
                .description("From taking up a command until its events are on disk")
                .tag("result", result)
                .serviceLevelObjectives(BOUNDS)
                .register(registry);
    }

    @Override
    public MonitorCallback onMessageIngested(Message<?> message) {
        Timer.Sample begun = Timer.start(registry);
        return new MonitorCallback() {
            @Override
            public void reportSuccess() {
                begun.stop(committed);
            }

            @Override
            public void reportFailure(Throwable cause) {
                begun.stop(failed);
            }

            @Override
            public void reportIgnored() {
                // Nothing was appended, so there is nothing to time.
            }
        };
    }
}
