package vn.sogiamsat.command.vault;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Lets a limited number of uploads through at a time: each needs some buffers, and a disk is shared by all. */
@Component
class UploadGate {
    private final Semaphore places;
    private final Duration longestWait;

    UploadGate(
            @Value("${ledger.vault.max-uploads:64}") int places,
            @Value("${ledger.vault.max-wait:20s}") Duration longestWait) {
        this.places = new Semaphore(places, true);
        this.longestWait = longestWait;
    }

    /** What is done while a place is held. */
    interface Work<T> {
        T run() throws IOException;
    }

    /** @throws vn.sogiamsat.command.web.ProblemException 503 when no place becomes free; nothing was read then */
    <T> T pass(Work<T> work) throws IOException {
        if (!enter()) {
            throw DocumentProblems.busy().asException();
        }
        try {
            return work.run();
        } finally {
            places.release();
        }
    }

    private boolean enter() {
        try {
            return places.tryAcquire(longestWait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
