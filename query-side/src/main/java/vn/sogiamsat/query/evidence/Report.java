package vn.sogiamsat.query.evidence;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.query.integrity.LogKey;

/**
 * What stands in the report of a bundle. All texts are {@link Legible}.
 *
 * @param id of the bundle
 * @param size of the tree that its checkpoint is of, in leaves
 * @param root in base64
 * @param origin of the log; null where it is not known here
 * @param added how many events were not asked for and stand between such as were, so that no stream has a gap
 * @param hidden how many were left out because the user may not see them, or what leads to them
 */
record Report(
        String title,
        String reason,
        String by,
        String id,
        Instant madeAt,
        long size,
        String root,
        @Nullable String origin,
        List<LogKey> keys,
        long added,
        long hidden,
        List<Line> lines) {
    Report {
        keys = List.copyOf(keys);
        lines = List.copyOf(lines);
    }

    /**
     * One event.
     *
     * @param type in words
     * @param summary what was told, in one line; empty where this release cannot read it
     * @param marks such as that it was withdrawn
     * @param recordedBy whose word it is, such as {@code source:handbook}
     */
    public record Line(
            long position,
            @Nullable Instant occurredAt,
            Instant recordedAt,
            String type,
            String summary,
            String marks,
            String recordedBy,
            String source,
            String stream,
            long sequence,
            String id) {}
}
