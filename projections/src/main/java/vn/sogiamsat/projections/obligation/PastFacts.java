package vn.sogiamsat.projections.obligation;

import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import vn.sogiamsat.core.Fact;
import vn.sogiamsat.projections.processor.FactReader;
import vn.sogiamsat.projections.processor.RefusedDocumentException;
import vn.sogiamsat.projections.processor.Tools;
import vn.sogiamsat.projections.write.Patience;
import vn.sogiamsat.rules.world.Told;

/** Reads a part of the ledger in order, and says how far it has come where that takes long. */
final class PastFacts {
    private static final int TOLD_EVERY = 1_000;

    private final Tools tools;

    PastFacts(Tools tools) {
        this.tools = tools;
    }

    /**
     * Hands over every fact from a position up to another (exclusive), which must have been told already.
     *
     * @throws RefusedDocumentException when one cannot be read and is not parked
     * @throws Patience.StoppingException when the processor is told to stop
     */
    void each(long from, long until, Consumer<Told> consumer) {
        if (from >= until) {
            return;
        }
        try (BlockingStream<TrackedEventMessage<?>> events =
                tools.parts().events().openStream(new GlobalSequenceTrackingToken(from - 1))) {
            long next = from;
            while (next < until) {
                tools.patience().throwIfStopping();
                if (events.hasNextAvailable(1, TimeUnit.SECONDS)) {
                    TrackedEventMessage<?> event = events.nextAvailable();
                    long position = FactReader.position(event);
                    if (position < until) {
                        read(position, event, consumer);
                        report(position, from, until);
                    }
                    next = position + 1;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading the ledger again", e);
        }
        tools.health().noLongerWaiting();
    }

    private void read(long position, TrackedEventMessage<?> event, Consumer<Told> consumer) {
        Fact fact;
        try {
            fact = FactReader.fact(event);
        } catch (RuntimeException e) {
            tools.refusals().passOverUnreadable(UUID.fromString(event.getIdentifier()), e);
            return;
        }
        consumer.accept(Told.of(position, fact));
    }

    private void report(long position, long from, long until) {
        if ((position - from) % TOLD_EVERY == TOLD_EVERY - 1) {
            tools.health()
                    .waiting(
                            "Đang đọc lại sổ để biết các nghĩa vụ đã có: %d/%d sự kiện (reading the ledger again to know"
                                            .formatted(position + 1, until)
                                    + " the obligations there are: %d of %d events)".formatted(position + 1, until));
        }
    }
}
