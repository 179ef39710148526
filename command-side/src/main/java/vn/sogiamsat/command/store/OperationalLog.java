package vn.sogiamsat.command.store;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import vn.sogiamsat.core.port.LedgerState.Counter;
import vn.sogiamsat.core.port.LedgerState.Problem;

/** What happened to this process that is no event: counters, and the newest problems, for the status page. */
public class OperationalLog {
    private static final int KEPT = 50;

    private final Clock clock;
    private final Map<String, LongAdder> counters = new ConcurrentHashMap<>();
    private final Deque<Problem> problems = new ArrayDeque<>();

    public OperationalLog(Clock clock) {
        this.clock = clock;
    }

    /** Counts one more of the named thing. */
    public void count(String name) {
        counters.computeIfAbsent(name, unused -> new LongAdder()).increment();
    }

    /** Keeps a problem for the status page; {@code what} must hold nothing a sender sent. */
    public void problem(String where, String what) {
        synchronized (problems) {
            problems.addFirst(new Problem(clock.instant(), where, what));
            while (problems.size() > KEPT) {
                problems.removeLast();
            }
        }
    }

    public List<Counter> counters() {
        return new TreeMap<>(counters)
                .entrySet().stream()
                        .map(entry ->
                                new Counter(entry.getKey(), entry.getValue().sum()))
                        .toList();
    }

    /** Newest first. */
    public List<Problem> problems() {
        synchronized (problems) {
            return List.copyOf(problems);
        }
    }
}
