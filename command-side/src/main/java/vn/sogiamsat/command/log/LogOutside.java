package vn.sogiamsat.command.log;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.sogiamsat.command.store.OperationalLog;
import vn.sogiamsat.log.note.SignedNote;

/**
 * Carries checkpoints outside, beside the appending: to the anchor, to witnesses, to who stamps the time. Whoever is
 * slow or out of reach gets the newest one as soon as he can be reached, and hinders nobody.
 */
final class LogOutside implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LogOutside.class);
    private static final long RETRY_SECONDS = 5;
    private static final long LOOK_SECONDS = 60;

    private final Heads heads;
    private final List<Carrier> carriers;
    private final OperationalLog log;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final List<Semaphore> wakes;
    private final List<Thread> threads;

    /** Brings a checkpoint to one place. */
    interface Carrier {
        /** For the names of threads and problems, such as {@code anchor}. */
        String name();

        /** @throws Exception when it could not be brought now; it, or a newer one, is brought later */
        void carry(Head head, SignedNote note) throws Exception;
    }

    LogOutside(Heads heads, List<Carrier> carriers, OperationalLog log) {
        this.heads = heads;
        this.carriers = List.copyOf(carriers);
        this.log = log;
        // One to begin with: what was published before the start may not have been carried.
        this.wakes = carriers.stream().map(each -> new Semaphore(1)).toList();
        this.threads = IntStream.range(0, carriers.size())
                .mapToObj(number -> Thread.ofVirtual()
                        .name("log-" + this.carriers.get(number).name())
                        .unstarted(() -> run(number)))
                .toList();
    }

    List<Carrier> carriers() {
        return carriers;
    }

    void start() {
        threads.forEach(Thread::start);
    }

    /** Says that there is a new checkpoint. */
    void wake() {
        wakes.forEach(Semaphore::release);
    }

    @Override
    public void close() throws InterruptedException {
        stop.countDown();
        wake();
        for (Thread thread : threads) {
            thread.join(TimeUnit.SECONDS.toMillis(5));
        }
    }

    private void run(int number) {
        Carrier carrier = carriers.get(number);
        String problem = "";
        try {
            while (stop.getCount() > 0) {
                // Nobody need tell: what is brought at most once an hour is due some time after the last event.
                pause(wakes.get(number), problem.isEmpty());
                wakes.get(number).drainPermits();
                String now = stop.getCount() > 0 ? carry(carrier) : "";
                if (!now.isEmpty() && !now.equals(problem)) {
                    LOG.warn("{}: {}", carrier.name(), now);
                    log.problem("log-" + carrier.name(), now);
                }
                problem = now;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void pause(Semaphore wake, boolean isWell) throws InterruptedException {
        boolean ended =
                isWell ? wake.tryAcquire(LOOK_SECONDS, TimeUnit.SECONDS) : stop.await(RETRY_SECONDS, TimeUnit.SECONDS);
        LOG.trace("woken: {}", ended);
    }

    /** Returns what went wrong; nothing where nothing did. */
    private String carry(Carrier carrier) throws InterruptedException {
        try {
            Head head = heads.read();
            SignedNote note = head.note();
            if (note != null) {
                carrier.carry(head, note);
            }
            return "";
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            return e.getMessage() == null ? e.toString() : e.getMessage();
        }
    }
}
