package vn.sogiamsat.projections.processor;

import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/** Lets a processor read the ledger up to a limit and no further, so that two can be made to stand at one position. */
public final class Gate {
    private long limit = Long.MAX_VALUE;
    private long promised;
    private Runnable whenMoved = () -> {};

    /** Lets everything through. */
    public void open() {
        limit(Long.MAX_VALUE);
    }

    /** @param events how many of the ledger's first events are let through */
    public void limit(long events) {
        Runnable moved;
        synchronized (this) {
            moved = events > limit ? whenMoved : () -> {};
            limit = events;
        }
        moved.run();
    }

    /**
     * Lets nothing more through than what was let through already; returns how many of the first events that is.
     *
     * @param passed how many the processor is known to have passed
     */
    public synchronized long hold(long passed) {
        promised = Math.max(promised, passed);
        limit = promised;
        return promised;
    }

    private synchronized boolean admits(@Nullable TrackedEventMessage<?> event) {
        if (event == null || FactReader.position(event) >= limit) {
            return false;
        }
        promised = Math.max(promised, FactReader.position(event) + 1);
        return true;
    }

    /** The ledger as it is seen through this gate. */
    StreamableMessageSource<TrackedEventMessage<?>> before(StreamableMessageSource<TrackedEventMessage<?>> ledger) {
        return new StreamableMessageSource<>() {
            @Override
            public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken after) {
                synchronized (Gate.this) {
                    promised = Math.max(
                            promised, after == null ? 0 : after.position().orElse(-1) + 1);
                }
                return new Stream(ledger.openStream(after));
            }

            @Override
            public TrackingToken createTailToken() {
                return ledger.createTailToken();
            }
        };
    }

    private final class Stream implements BlockingStream<TrackedEventMessage<?>> {
        private final BlockingStream<TrackedEventMessage<?>> events;

        Stream(BlockingStream<TrackedEventMessage<?>> events) {
            this.events = events;
        }

        @Override
        public Optional<TrackedEventMessage<?>> peek() {
            return events.peek().filter(Gate.this::admits);
        }

        /** Axon's coordinator never waits here; nobody else reads. */
        @Override
        public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
            return events.hasNextAvailable(timeout, unit)
                    && admits(events.peek().orElse(null));
        }

        @Override
        public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
            return Objects.requireNonNull(events.nextAvailable());
        }

        @Override
        public boolean setOnAvailableCallback(Runnable callback) {
            synchronized (Gate.this) {
                whenMoved = callback;
            }
            return events.setOnAvailableCallback(callback);
        }

        @Override
        public void skipMessagesWithPayloadTypeOf(TrackedEventMessage<?> event) {
            events.skipMessagesWithPayloadTypeOf(event);
        }

        @Override
        public void close() {
            events.close();
        }
    }
}
