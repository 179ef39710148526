package vn.sogiamsat.core.port;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** States which events the ledger has and has not, in a text that is verified without it (docs/absence.md). */
public interface AbsenceStatements {
    /** The most numbers that are asked for at once. */
    int MOST_NUMBERS = 10_000;

    /** The most units that count at once. */
    int MOST_UNITS = 5_000;

    /** The largest number that is one. */
    long LARGEST_NUMBER = 999_999_999_999_999_999L;

    /**
     * Looks through the event store up to the newest checkpoint, puts on record that this is stated, and keeps the
     * statement for who asked. Waits some seconds for the checkpoint of what was recorded just now. The question for
     * facts reads every event of those types that the ledger has: in a large ledger that takes minutes.
     *
     * @param reason why it is asked, in the words of the person
     * @param by that person's login
     * @return the id of the statement
     * @throws RefusedException when the question cannot be answered as it is, or nothing was signed yet
     */
    UUID state(Question question, String reason, String by);

    /** A statement that this person had made; empty when there is none, or it is another's. */
    Optional<Stated> find(UUID id, String by);

    /** Which events. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Numbers.class, name = "numbers"),
        @JsonSubTypes.Type(value = Facts.class, name = "facts")
    })
    sealed interface Question {}

    /**
     * Those of one sender whose ids are a prefix and a decimal number, however many zeroes it begins with.
     *
     * @param from the first number, included; from 0
     * @param to the last, included
     */
    record Numbers(String source, String prefix, long from, long to) implements Question {}

    /**
     * Those of some types that are of a unit and happened in a period.
     *
     * @param unit a code of it
     * @param below whether the units below it in today's tree count, too
     * @param types their names
     * @param from the first day, included
     * @param to the last day, included
     */
    record Facts(String unit, boolean below, List<String> types, LocalDate from, LocalDate to) implements Question {
        public Facts {
            types = List.copyOf(types);
        }
    }

    /**
     * A statement that was made.
     *
     * @param units the ids of all units that count; empty where numbers were asked for
     * @param upTo the last position that it is about
     * @param count how many such events were recorded
     * @param listed the first of them, at most a thousand
     * @param missing the numbers that no event has; empty where facts were asked for
     * @param besideCount how many submissions with such a number came and are no fact
     * @param beside the first of them
     * @param waiting how many submissions of these types for these units waited in quarantine
     * @param text what the log signed
     * @param file statement, checkpoint and policy, as they leave the ledger
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Stated(
            UUID id,
            Instant madeAt,
            String reason,
            Question question,
            List<String> units,
            long upTo,
            Integrity.Point checkpoint,
            long count,
            List<Found> listed,
            List<Range> missing,
            long besideCount,
            List<Beside> beside,
            long waiting,
            String text,
            byte[] file) {
        public Stated {
            units = List.copyOf(units);
            listed = List.copyOf(listed);
            missing = List.copyOf(missing);
            beside = List.copyOf(beside);
        }
    }

    /** @param sourceId what its sender calls it; null where facts were asked for */
    record Found(
            long position,
            UUID event,
            String type,
            @Nullable String sourceId,
            boolean withdrawn,
            boolean conflict) {}

    /** Numbers from one to another, both included. */
    record Range(long from, long to) {}

    /** @param type of the event that tells that it was refused, or put in quarantine */
    record Beside(long position, UUID event, String type, String sourceId) {}

    /** The question cannot be answered; the message says why and what to do, in both languages. */
    final class RefusedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public RefusedException(String message) {
            super(message);
        }
    }
}
