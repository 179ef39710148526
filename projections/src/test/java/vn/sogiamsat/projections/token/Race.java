package vn.sogiamsat.projections.token;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;

/** Several nodes that do the same thing at the same time. */
final class Race {
    private Race() {}

    /** The nodes that were not refused; whatever else goes wrong is thrown. */
    static List<String> winners(int runners, Consumer<String> attempt) {
        CyclicBarrier start = new CyclicBarrier(runners);
        try (ExecutorService threads = Executors.newFixedThreadPool(runners)) {
            List<Callable<String>> all = new ArrayList<>();
            for (int i = 0; i < runners; i++) {
                String node = "node-" + i;
                all.add(() -> run(node, start, attempt));
            }
            List<String> winners = new ArrayList<>();
            for (Future<String> one : threads.invokeAll(all)) {
                if (!one.get().isEmpty()) {
                    winners.add(one.get());
                }
            }
            return winners;
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    private static String run(String node, CyclicBarrier start, Consumer<String> attempt)
            throws InterruptedException, BrokenBarrierException {
        start.await();
        try {
            attempt.accept(node);
            return node;
        } catch (UnableToClaimTokenException e) {
            return "";
        }
    }
}
