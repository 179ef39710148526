package vn.sogiamsat.command.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.slf4j.MDC;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Does several things at once, so that the commits of a batch share their waits for the disk. There is a bound over all
 * callers, well below the number of database connections; a caller who meets it does the next thing itself.
 */
@Component
class Together {
    private final Executor threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore helpers;

    Together(@Value("${ledger.intake.parallel-commits:6}") int helpers) {
        this.helpers = new Semaphore(helpers);
    }

    /**
     * Returns when all are done, the failed ones too.
     *
     * @throws RuntimeException what one of them threw
     */
    void run(List<Runnable> things) {
        List<CompletableFuture<Void>> begun = new ArrayList<>();
        for (int i = 0; i < things.size(); i++) {
            boolean isLast = i == things.size() - 1;
            begun.add(
                    !isLast && helpers.tryAcquire()
                            ? CompletableFuture.runAsync(inContext(things.get(i)), threads)
                                    .whenComplete((done, failed) -> helpers.release())
                            : CompletableFuture.runAsync(things.get(i), Runnable::run));
        }
        try {
            CompletableFuture.allOf(begun.toArray(CompletableFuture[]::new)).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        }
    }

    /** What a helper logs is of the same request. */
    private static Runnable inContext(Runnable thing) {
        Map<String, String> context = MDC.getCopyOfContextMap();
        return () -> {
            if (context != null) {
                MDC.setContextMap(context);
            }
            thing.run();
        };
    }
}
