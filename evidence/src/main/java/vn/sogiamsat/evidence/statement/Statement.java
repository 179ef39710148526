package vn.sogiamsat.evidence.statement;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.log.MalformedException;
import vn.sogiamsat.log.tree.TreeHead;

/**
 * What the ledger says it has, and has not, of the events that were asked for.
 *
 * @param id of the statement
 * @param ledger the id of the ledger
 * @param origin of the log
 * @param tree the checkpoint's: of the log up to which it is stated
 * @param events how many events that tree has: those at the positions from 0 up to one less
 * @param madeAt to the second
 * @param madeBy for whom, as the ledger knows that person
 * @param reason why, in that person's words
 */
public record Statement(
        String id,
        String ledger,
        String origin,
        TreeHead tree,
        long events,
        Instant madeAt,
        String madeBy,
        String reason,
        Question question,
        Answer answer) {

    /** The most events that are named one by one; the count is exact all the same. */
    public static final int MOST_LISTED = 1_000;

    /**
     * @param count how many such events were recorded
     * @param listed the first of them, in the order of their positions; all, where there are no more than are named
     * @param missing of a question for numbers, those that no event has, in ascending order
     * @param besideCount how many submissions with such a number came and are no fact
     * @param beside the first of them
     * @param waiting of a question for facts, how many submissions of these types for these units wait in quarantine
     */
    public record Answer(
            long count, List<Found> listed, List<Range> missing, long besideCount, List<Beside> beside, long waiting) {
        public Answer {
            listed = List.copyOf(listed);
            missing = List.copyOf(missing);
            beside = List.copyOf(beside);
        }

        /** Whether every such event is named. */
        public boolean isComplete() {
            return count == listed.size();
        }
    }

    /**
     * An event that was asked for, and is there.
     *
     * @param sourceId what its sender calls it; null where facts were asked for
     * @param withdrawn whether it was withdrawn before the checkpoint
     * @param conflict whether another contradicts it
     */
    public record Found(
            long position,
            String event,
            String type,
            @Nullable String sourceId,
            boolean withdrawn,
            boolean conflict) {}

    /** Numbers from one to another, both included. */
    public record Range(long from, long to) {
        boolean contains(long number) {
            return number >= from && number <= to;
        }
    }

    /**
     * A submission that came under such a number and is no fact.
     *
     * @param position of the event that tells of it
     * @param type of that event: whether it was refused or put in quarantine
     */
    public record Beside(long position, String event, String type, String sourceId) {}

    /** What the log signs. */
    public String text() {
        return StatementWriter.write(this);
    }

    /** @throws MalformedException when it is no statement, or not spelled as {@link #text} spells it */
    public static Statement parse(String text) throws MalformedException {
        return StatementReader.read(text);
    }

    /**
     * Whether the statement says, explicitly or by leaving it out, that there is no such event.
     *
     * @param position in the ledger of an event that is in the log
     */
    public boolean denies(long position, String event, String type, Told told) {
        if (position >= events || !question.asksFor(type, told)) {
            return false;
        }
        boolean isListed =
                answer.listed().stream().anyMatch(each -> each.event().equals(event) && each.position() == position);
        return !isListed && (answer.isComplete() || isBeforeLast(position) || isMissing(told));
    }

    /** They are named in order: what comes before the last that is named would have been named. */
    private boolean isBeforeLast(long position) {
        return !answer.listed().isEmpty()
                && position <= answer.listed().getLast().position();
    }

    private boolean isMissing(Told told) {
        return question instanceof Question.Numbers numbers
                && told.sourceId() != null
                && numbers.number(told.sourceId()).stream()
                        .anyMatch(number -> answer.missing().stream().anyMatch(range -> range.contains(number)));
    }
}
