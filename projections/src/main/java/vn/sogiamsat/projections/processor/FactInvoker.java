package vn.sogiamsat.projections.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.sogiamsat.core.Correlation;
import vn.sogiamsat.projections.fold.PlacedFact;
import vn.sogiamsat.projections.health.Health;

/**
 * Gathers the events of a batch and projects them all with the last one, before Axon stores the token: it advances only
 * when everything is written. What is in memory is dropped with the claim and after every failure.
 */
final class FactInvoker implements EventHandlerInvoker {
    private static final Logger LOG = LoggerFactory.getLogger(FactInvoker.class);
    private static final int MOST_REQUESTS = 20;
    private static final String BATCH = FactInvoker.class.getName();

    private final FactReader reader;
    private final Refusals refusals;
    private final Supplier<Projector> projectors;
    private final Health health;
    private volatile @Nullable Projector projector;

    /** @param projectors makes a projector that relies on nothing an earlier one left in memory */
    FactInvoker(FactReader reader, Refusals refusals, Supplier<Projector> projectors, Health health) {
        this.reader = reader;
        this.refusals = refusals;
        this.projectors = projectors;
        this.health = health;
    }

    @Override
    public boolean canHandle(EventMessage<?> message, Segment segment) {
        return true;
    }

    @Override
    public void handle(EventMessage<?> message, Segment segment) {
        BatchingUnitOfWork<?> batch = (BatchingUnitOfWork<?>) CurrentUnitOfWork.get();
        List<PlacedFact> facts = batch.root().getOrComputeResource(BATCH, none -> new ArrayList<>());
        read(message, facts);
        if (batch.isLastMessage(message)) {
            project(facts);
            long position = FactReader.position(message);
            batch.afterCommit(committed -> {
                health.advanced(position + 1);
                tell(batch.getMessages(), position);
            });
        }
    }

    /** Which positions were written, and for which requests, where it is known: a busy batch has many. */
    private void tell(List<? extends Message<?>> batch, long last) {
        if (LOG.isInfoEnabled()) {
            LOG.info(
                    "{}: wrote positions {} to {}, of requests {}",
                    health.progress().name(),
                    last - batch.size() + 1,
                    last,
                    batch.stream()
                            .map(event -> event.getMetaData().get(Correlation.REQUEST))
                            .filter(Objects::nonNull)
                            .distinct()
                            .limit(MOST_REQUESTS)
                            .toList());
        }
    }

    private void read(EventMessage<?> message, List<PlacedFact> into) {
        try {
            into.add(reader.read(message));
        } catch (RuntimeException e) {
            refusals.passOverUnreadable(UUID.fromString(message.getIdentifier()), e);
        }
    }

    private void project(List<PlacedFact> facts) {
        if (facts.isEmpty()) {
            return;
        }
        Projector current = projector;
        // What a failed batch leaves behind in memory is not to be trusted.
        projector = null;
        if (current == null) {
            current = projectors.get();
        }
        current.prepare(facts.getFirst().position());
        current.project(facts);
        projector = current;
    }

    @Override
    public boolean supportsReset() {
        return true;
    }

    @Override
    public void performReset() {
        projector = null;
    }

    @Override
    public <R> void performReset(@Nullable R context) {
        projector = null;
    }

    @Override
    public void segmentReleased(Segment segment) {
        projector = null;
    }
}
