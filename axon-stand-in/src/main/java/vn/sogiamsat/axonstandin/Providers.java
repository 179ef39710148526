package vn.sogiamsat.axonstandin;

import io.grpc.stub.StreamObserver;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who handles which commands, or queries. Each gets his turn.
 *
 * @param <I> what is sent to a handler
 */
final class Providers<I> {
    private final Map<String, List<StreamObserver<I>>> byName = new HashMap<>();

    synchronized void add(String name, StreamObserver<I> provider) {
        List<StreamObserver<I>> there = byName.computeIfAbsent(name, unused -> new ArrayList<>());
        if (!there.contains(provider)) {
            there.add(provider);
        }
    }

    synchronized void remove(String name, StreamObserver<I> provider) {
        byName.getOrDefault(name, new ArrayList<>()).remove(provider);
    }

    synchronized void remove(StreamObserver<I> provider) {
        byName.values().forEach(each -> each.remove(provider));
    }

    /** Everybody who handles it. */
    synchronized List<StreamObserver<I>> all(String name) {
        return List.copyOf(byName.getOrDefault(name, List.of()));
    }

    /** The one whose turn it is; empty where nobody handles it. */
    synchronized Optional<StreamObserver<I>> next(String name) {
        List<StreamObserver<I>> there = byName.getOrDefault(name, new ArrayList<>());
        if (there.isEmpty()) {
            return Optional.empty();
        }
        StreamObserver<I> next = there.removeFirst();
        there.add(next);
        return Optional.of(next);
    }
}
