package vn.sogiamsat.benchmarks.projection;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.Fact;
import vn.sogiamsat.projections.processor.ProcessorParts;
import vn.sogiamsat.projections.processor.ProjectionSettings;

/** Reads the whole ledger through Axon as the projections do, and does nothing with it. */
final class NoOpReading {
    private final ProcessorParts parts;
    private final ProjectionSettings settings;

    NoOpReading(ProcessorParts parts, ProjectionSettings settings) {
        this.parts = parts;
        this.settings = settings;
    }

    /**
     * Returns when it has read so many events.
     *
     * @param name of the processor; one that was used goes on where it ended
     */
    void run(String name, long events) throws InterruptedException {
        CountDownLatch open = new CountDownLatch((int) events);
        ScheduledExecutorService coordinator = Executors.newSingleThreadScheduledExecutor();
        ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor();
        PooledStreamingEventProcessor processor = PooledStreamingEventProcessor.builder()
                .name(name)
                .eventHandlerInvoker(new Nothing(open))
                .errorHandler(PropagatingErrorHandler.instance())
                .messageSource(parts.events())
                .tokenStore(parts.tokens())
                .transactionManager(parts.transactions())
                .coordinatorExecutor(coordinator)
                .workerExecutor(worker)
                .initialSegmentCount(1)
                .initialToken(StreamableMessageSource::createTailToken)
                .batchSize(settings.batch())
                .tokenClaimInterval(settings.claimInterval().toMillis())
                .claimExtensionThreshold(settings.claimExtension().toMillis())
                .enableCoordinatorClaimExtension()
                .build();
        processor.start();
        open.await();
        processor.shutdownAsync().join();
        coordinator.shutdown();
        worker.shutdown();
    }

    /** Reads the fact, as every handler does, and forgets it. */
    private record Nothing(CountDownLatch open) implements EventHandlerInvoker {
        @Override
        public boolean canHandle(EventMessage<?> message, Segment segment) {
            return true;
        }

        @Override
        public void handle(EventMessage<?> message, Segment segment) {
            if (!(message.getPayload() instanceof Fact)) {
                throw new IllegalStateException("no fact: " + message);
            }
            open.countDown();
        }

        @Override
        public boolean supportsReset() {
            return false;
        }

        @Override
        public void performReset() {
            throw new UnsupportedOperationException("each reading has a name of its own");
        }

        @Override
        public <R> void performReset(@Nullable R context) {
            performReset();
        }
    }
}
