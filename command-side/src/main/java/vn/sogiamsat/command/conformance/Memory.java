package vn.sogiamsat.command.conformance;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.command.intake.Rehearsal.Heard;

/**
 * What a check remembers of what it was sent.
 *
 * @param taken by id, the events of steps that were passed
 * @param notBefore when an event that was answered 503 may come again; null where none was
 */
record Memory(Map<String, Kept> taken, @Nullable Instant notBefore) {

    /** @param digest keyed, of the whole event */
    record Kept(String digest, int sequence, Instant at) {}

    static final Memory EMPTY = new Memory(Map.of(), null);

    Memory {
        taken = Map.copyOf(taken);
    }

    Memory with(Iterable<Heard> events, Instant now) {
        Map<String, Kept> more = new TreeMap<>(taken);
        for (Heard event : events) {
            if (event.id() != null) {
                more.putIfAbsent(event.id(), new Kept(event.digest(), more.size(), now));
            }
        }
        return new Memory(more, notBefore);
    }

    Memory waitingUntil(Instant moment) {
        return new Memory(taken, moment);
    }
}
