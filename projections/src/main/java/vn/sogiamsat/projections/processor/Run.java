package vn.sogiamsat.projections.processor;

import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.eventhandling.ErrorContext;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.messaging.StreamableMessageSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.sogiamsat.projections.health.Health;
import vn.sogiamsat.projections.index.View;
import vn.sogiamsat.projections.index.ViewIndices;
import vn.sogiamsat.projections.write.Patience;
import vn.sogiamsat.projections.write.RefusedRequestException;

/** One life of the processor, from its start until it is stopped or a refusal stops it. */
final class Run {
    private static final Logger LOG = LoggerFactory.getLogger(Run.class);
    private static final long STOP_SECONDS = 15;
    private static final int ONLY_SEGMENT = 0;

    private final String name;
    private final ProcessorParts parts;
    private final ViewIndices indices;
    private final Health health;
    private final Patience patience;
    private final TokenStore tokens;
    private final ScheduledExecutorService coordinator;
    private final ScheduledExecutorService worker;
    private final Projection projection;
    private final Projection.Work work;
    private final Tools tools;
    private final PooledStreamingEventProcessor processor;
    private final AtomicBoolean isStopping = new AtomicBoolean();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private boolean ended;

    Run(
            Projection projection,
            ProcessorParts parts,
            ViewIndices indices,
            ProjectionSettings settings,
            Health health,
            Gate gate) {
        this.projection = projection;
        this.name = projection.processor(indices.generation());
        this.parts = parts;
        this.indices = indices;
        this.health = health;
        this.patience = new Patience(health);
        this.tokens = new PatientTokens(parts.tokens(), patience, health, this::stopOn);
        this.coordinator = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name(name + "-coordinator").factory());
        this.worker = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name(name + "-worker").factory());
        this.tools = new Tools(
                parts,
                indices,
                patience,
                health,
                new FactReader(parts.events(), parts.codec()),
                new Refusals(parts.parked(), indices, projection.views().getFirst()));
        this.work = projection.begin(tools);
        this.processor = PooledStreamingEventProcessor.builder()
                .name(name)
                .eventHandlerInvoker(new FactInvoker(tools.facts(), tools.refusals(), work::projector, health))
                .errorHandler(this::failed)
                .messageSource(gate.before(parts.events()))
                .tokenStore(tokens)
                .transactionManager(parts.transactions())
                .coordinatorExecutor(coordinator)
                .workerExecutor(worker)
                // One segment: the order of the ledger is the order of the views, and no event is routed wrongly.
                .initialSegmentCount(1)
                .initialToken(StreamableMessageSource::createTailToken)
                .batchSize(settings.batch())
                .tokenClaimInterval(settings.claimInterval().toMillis())
                .claimExtensionThreshold(settings.claimExtension().toMillis())
                .enableCoordinatorClaimExtension()
                .build();
    }

    /** Waits for Elasticsearch, makes the indices that are missing, and begins to read the ledger. */
    void start() {
        health.started();
        try {
            List<View> missing = patience.ask(() -> indices.missing(projection.views()));
            if (!missing.isEmpty()) {
                // Before the index is there: were this to fail half way, the next start would do it again.
                fromTheBeginning(missing);
            }
            patience.ask(() -> {
                indices.create(projection.views());
                return true;
            });
            work.prepare(this::reached);
            begin();
        } catch (Patience.StoppingException e) {
            LOG.info("{} is stopped before it began", name);
        } catch (RefusedRequestException e) {
            stopOn(e);
        } catch (RefusedDocumentException e) {
            stopOn(e);
        }
    }

    /** How many events an earlier life passed; 0 where there was none, or while another process holds the claim. */
    private long reached() {
        long passed = parts.transactions().fetchInTransaction(() -> {
            if (tokens.fetchSegments(name).length == 0) {
                return 0L;
            }
            try {
                TrackingToken token = tokens.fetchToken(name, ONLY_SEGMENT);
                tokens.releaseClaim(name, ONLY_SEGMENT);
                return token == null ? 0L : token.position().orElse(-1) + 1;
            } catch (UnableToClaimTokenException e) {
                LOG.debug("Another process holds the claim of {}", name, e);
                return 0L;
            }
        });
        health.seen(passed);
        return passed;
    }

    /** A view that is filled anew needs every fact; what other views hold already they recognise. */
    private void fromTheBeginning(List<View> missing) {
        if (parts.transactions().fetchInTransaction(() -> tokens.fetchSegments(name)).length > 0) {
            LOG.warn("The indices of {} are not there: {} reads the ledger from its beginning", missing, name);
            reset();
        }
    }

    private void reset() {
        for (int attempt = 0; ; attempt++) {
            try {
                processor.resetTokens();
                health.restarted();
                return;
            } catch (UnableToClaimTokenException e) {
                patience.pauseFor(
                        "Tiến trình khác còn giữ quyền ghi, đang chờ (another process still holds the claim, waiting): "
                                + e.getMessage(),
                        attempt);
            }
        }
    }

    private synchronized void begin() {
        if (!ended) {
            processor.start();
            work.start();
        }
    }

    private void failed(ErrorContext context) throws Exception {
        switch (context.error()) {
            case RefusedDocumentException refused -> stopOn(refused);
            case RefusedRequestException refused -> stopOn(refused);
            case Patience.StoppingException stopping -> LOG.info("{} stops while it waits", name);
            default -> {
                health.waiting("Lỗi, sẽ thử lại (an error, tried again): " + context.error());
                LOG.error("{} failed and will try again", name, context.error());
            }
        }
        if (context.error() instanceof Error error) {
            // Axon would take it for handled and never touch the batch again.
            throw new IllegalStateException(error);
        }
        PropagatingErrorHandler.instance().handleError(context);
    }

    private void stopOn(RefusedDocumentException refused) {
        String document = indices.concrete(refused.view()) + "/" + refused.id();
        health.stopped(refused.view().title(), refused.eventId(), document, String.valueOf(refused.getMessage()));
        LOG.error(
                "{} stops: {} is refused because of event {}: {}. Park the event for view {}, or mend the cause, and"
                        + " resume.",
                name,
                document,
                refused.eventId(),
                refused.getMessage(),
                refused.view().title());
        processor.shutdownAsync();
    }

    private void stopOn(RefusedRequestException refused) {
        health.stopped(String.valueOf(refused.getMessage()));
        LOG.error("{} stops: Elasticsearch refuses its requests. Mend the cause and resume.", name, refused);
        processor.shutdownAsync();
    }

    /** How many events its token has passed, also in an earlier life; empty while it holds no claim. */
    OptionalLong passed() {
        EventTrackerStatus claim = processor.processingStatus().get(ONLY_SEGMENT);
        return claim == null
                ? OptionalLong.empty()
                : OptionalLong.of(claim.getCurrentPosition().orElse(-1) + 1);
    }

    /** Ends it and waits for that; the claim is released. Whoever comes second waits for the first. */
    void stop() {
        patience.stop();
        synchronized (this) {
            ended = true;
        }
        try {
            if (isStopping.compareAndSet(false, true)) {
                end();
            } else if (!stopped.await(STOP_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("{} is still being stopped", name);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void end() throws InterruptedException {
        try {
            processor.shutdownAsync().get(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn("{} did not stop in time; its claim ends by itself", name, e);
        } finally {
            work.stop();
            coordinator.shutdown();
            worker.shutdown();
            stopped.countDown();
        }
    }
}
