package vn.sogiamsat.command.intake;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.event.FieldProblem;

/** Where faulty submissions wait for a person. */
public interface Quarantine {
    /**
     * A submission to keep.
     *
     * @param digest keyed digest of the whole; the same content sent again while it waits is the same case
     * @param unit code of the unit its subject names; null when it names none
     * @param content the CloudEvent in structured JSON
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Case(
            String source,
            String sourceId,
            String digest,
            String type,
            @Nullable String subject,
            @Nullable String unit,
            Instant receivedAt,
            byte[] content,
            List<FieldProblem> problems) {}

    /**
     * Keeps submissions of one source, encrypted, with one commit. On disk when it returns.
     *
     * @return their references in order
     */
    List<UUID> keep(String source, List<Case> cases);
}
