package vn.sogiamsat.projections.write;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.transport.TransportException;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import vn.sogiamsat.projections.health.Health;

/**
 * Asks Elasticsearch again and again while it is away, starting or overloaded, for as long as that takes; meanwhile the
 * health says so. What it refuses for good is thrown at once.
 */
public final class Patience {
    private static final long FIRST_PAUSE_MILLIS = 100;
    private static final int DOUBLINGS = 6;
    private static final Set<Integer> PASSING = Set.of(408, 429, 502, 503, 504);

    private final Health health;
    private final CountDownLatch stopping = new CountDownLatch(1);

    public Patience(Health health) {
        this.health = health;
    }

    /** A request to Elasticsearch. */
    @FunctionalInterface
    public interface Request<T> {
        T send() throws IOException;
    }

    /** The processor was told to stop while it waited. Nothing is lost: what was not written is written next time. */
    public static final class StoppingException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        StoppingException() {
            super("the processor stops");
        }
    }

    /**
     * Sends a request until it is answered.
     *
     * @throws RefusedRequestException when Elasticsearch refuses it for good
     * @throws StoppingException when the processor is told to stop
     */
    public <T> T ask(Request<T> request) {
        for (int attempt = 0; ; attempt++) {
            try {
                T answer = request.send();
                health.noLongerWaiting();
                return answer;
            } catch (ElasticsearchException e) {
                if (!PASSING.contains(e.status())) {
                    throw new RefusedRequestException(e.status(), reason(e), e);
                }
                pause(attempt, reason(e));
            } catch (TransportException e) {
                if (e.statusCode() >= 400 && !PASSING.contains(e.statusCode())) {
                    throw new RefusedRequestException(e.statusCode(), reason(e), e);
                }
                pause(attempt, reason(e));
            } catch (IOException e) {
                pause(attempt, reason(e));
            }
        }
    }

    /** Whether a status says that the same request may succeed later. */
    public static boolean passes(int status) {
        return PASSING.contains(status);
    }

    /** Waits a little for Elasticsearch. */
    void pause(int attempt, String reason) {
        pauseFor(
                "Elasticsearch chưa nhận dữ liệu, đang chờ (Elasticsearch takes nothing yet, waiting): " + reason,
                attempt);
    }

    /**
     * Waits a little, longer from attempt to attempt, up to some seconds.
     *
     * @param reason what people are told meanwhile
     * @throws StoppingException when the processor is told to stop
     */
    public void pauseFor(String reason, int attempt) {
        health.waiting(reason);
        try {
            if (stopping.await(FIRST_PAUSE_MILLIS << Math.min(attempt, DOUBLINGS), TimeUnit.MILLISECONDS)) {
                throw new StoppingException();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoppingException();
        }
    }

    /**
     * To be called between the steps of what takes long.
     *
     * @throws StoppingException when the processor is told to stop
     */
    public void throwIfStopping() {
        if (stopping.getCount() == 0) {
            throw new StoppingException();
        }
    }

    /** Ends all waiting, now and later. */
    public void stop() {
        stopping.countDown();
    }

    private static String reason(Exception e) {
        String message = e.getMessage();
        return message == null ? e.getClass().getSimpleName() : message;
    }
}
