package vn.sogiamsat.app.health;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Asks a server whether it is there, one question at a time however many want to know, and waits for the answer no
 * longer than a person would: a server that is stopped in its tracks does not refuse, it says nothing.
 */
final class Probe {
    private static final long FRESH_NANOS = Duration.ofSeconds(1).toNanos();

    private final String name;
    private final Callable<?> question;
    private final Duration patience;
    private @Nullable CompletableFuture<?> asked;
    private long askedAt;

    /**
     * @param name of the thread that asks
     * @param question throws where the server is not well
     */
    Probe(String name, Callable<?> question, Duration patience) {
        this.name = name;
        this.question = question;
        this.patience = patience;
    }

    /** Whether there was an answer in time, now or within the last second. */
    boolean answers() {
        try {
            asked().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (ExecutionException | TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private synchronized CompletableFuture<?> asked() {
        CompletableFuture<?> last = asked;
        if (last != null && (!last.isDone() || System.nanoTime() - askedAt < FRESH_NANOS)) {
            return last;
        }
        CompletableFuture<Boolean> next = new CompletableFuture<>();
        asked = next;
        askedAt = System.nanoTime();
        Thread.ofVirtual().name(name).start(() -> {
            try {
                question.call();
                next.complete(true);
            } catch (Exception e) {
                next.completeExceptionally(e);
            }
        });
        return next;
    }
}
