package vn.sogiamsat.projections.operations;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.port.ProjectionState.Progress;

/** Keeps how far each projection had come: one document a projection and slot of time, for thirty days. */
final class OperationsRecord {
    /** Of one document. Whoever writes twice in it, or several at once, write the same document. */
    static final Duration SLOT = Duration.ofSeconds(10);

    private static final Duration KEPT = Duration.ofDays(30);
    private static final Duration BETWEEN_REMOVALS = Duration.ofHours(1);

    private final SmallIndex index;
    private final Map<String, Seen> before = new HashMap<>();
    private @Nullable Instant removed;

    private record Seen(long position, Instant at) {}

    OperationsRecord(SmallIndex index) {
        this.index = index;
    }

    /** @param told how many events there are */
    void write(List<Progress> progress, long told, Instant now) throws IOException {
        Instant slot = Instant.ofEpochSecond(now.getEpochSecond() / SLOT.toSeconds() * SLOT.toSeconds());
        Map<String, OperationDoc> documents = new TreeMap<>();
        for (Progress each : progress) {
            documents.put(each.name() + "/" + slot.getEpochSecond(), document(each, told, slot, now));
        }
        index.put(documents);
        if (removed == null || removed.plus(BETWEEN_REMOVALS).isBefore(now)) {
            index.removeBefore(now.minus(KEPT));
            removed = now;
        }
    }

    private OperationDoc document(Progress progress, long told, Instant slot, Instant now) {
        Seen last = before.put(progress.name(), new Seen(progress.position(), now));
        ProjectionStop stop = ProjectionStop.of(progress);
        return new OperationDoc(
                slot,
                new OperationDoc.ProjectionPart(
                        progress.name(),
                        progress.position(),
                        Math.max(0, told - progress.position()),
                        last == null ? 0 : rate(last, progress.position(), now),
                        progress.running(),
                        stop == ProjectionStop.WAITING,
                        stop == ProjectionStop.REFUSED));
    }

    /** Reading the ledger from its beginning again is no negative rate. */
    private static double rate(Seen last, long position, Instant now) {
        double seconds = Duration.between(last.at(), now).toMillis() / 1_000.0;
        return seconds <= 0 ? 0 : Math.max(0, position - last.position()) / seconds;
    }

    private enum ProjectionStop {
        NONE,
        WAITING,
        REFUSED;

        static ProjectionStop of(Progress progress) {
            return progress.problem() == null ? NONE : progress.problem().refused() ? REFUSED : WAITING;
        }
    }
}
