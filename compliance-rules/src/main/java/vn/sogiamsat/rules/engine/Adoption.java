package vn.sogiamsat.rules.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.view.Timeline;
import vn.sogiamsat.rules.book.Rulebook;

/**
 * A rulebook as it was adopted.
 *
 * @param from the first day on which it is in force, by the decision that adopted it
 * @param to the first day on which it is not any more; null while that is open
 * @param replaces the rulebooks whose place it takes
 */
public record Adoption(
        Rulebook book, LocalDate from, @Nullable LocalDate to, Set<String> replaces, Instant recordedAt, UUID eventId) {
    public Adoption {
        replaces = Set.copyOf(replaces);
    }

    /** As the rulebook's own text has it. */
    public static Adoption of(Rulebook book, Instant recordedAt, UUID eventId) {
        return new Adoption(book, book.from(), book.to(), book.replaces(), recordedAt, eventId);
    }

    boolean covers(LocalDate day) {
        return Timeline.covers(from, to, day);
    }

    /** A decision that a rulebook is in force no longer. It does not reach adoptions that were told later. */
    public record Repeal(String rulebook, LocalDate from, Instant recordedAt, UUID eventId) {}
}
