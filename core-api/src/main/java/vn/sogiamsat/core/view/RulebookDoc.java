package vn.sogiamsat.core.view;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.event.DecidingDocument;

/**
 * A rulebook as it was adopted: one document an adoption, with the event's id.
 *
 * @param text the whole rulebook, YAML
 * @param inForceTo the first day on which it is not in force any more; null while that is open
 * @param repealedFrom the same, by a later decision; null while nobody repealed it
 * @param withdrawn whether the adoption was withdrawn
 * @param position the ledger position of the newest fact that made it so
 */
public record RulebookDoc(
        RulebookPart rulebook,
        UUID event,
        String text,
        LocalDate inForceFrom,
        @Nullable LocalDate inForceTo,
        @Nullable LocalDate repealedFrom,
        List<String> replaces,
        DecidingDocument decision,
        Instant recordedAt,
        boolean withdrawn,
        long position) {
    public RulebookDoc {
        replaces = List.copyOf(replaces);
    }

    public record RulebookPart(String id) {}
}
