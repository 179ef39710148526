package vn.sogiamsat.rules.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.rules.book.Rulebook;

/**
 * A rulebook as it was adopted.
 *
 * @param repealedFrom the first day on which it is not in force any more, by decision; null while nobody repealed it
 */
public record Adoption(
        Rulebook book,
        Instant recordedAt,
        UUID eventId,
        @Nullable LocalDate repealedFrom) {

    boolean covers(LocalDate day) {
        return book.covers(day) && (repealedFrom == null || day.isBefore(repealedFrom));
    }
}
