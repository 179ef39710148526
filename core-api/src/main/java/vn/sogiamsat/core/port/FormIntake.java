package vn.sogiamsat.core.port;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.command.Receipt;
import vn.sogiamsat.core.event.FieldProblem;

/**
 * Takes in what a signed-in person tells in the pages, through the same intake as what outside systems send: the same
 * schemas, limits, authority, claims and conflicts. What is wrong in form is answered at once and kept nowhere, for the
 * person is there to mend it. Facts get {@code recordedBy} {@code user:<login>}.
 */
public interface FormIntake {
    /** The source of everything told here. No outside source can be registered under a name with a full stop. */
    String SOURCE = "ledger.forms";

    /** The most that can be told at once, so that the call fits into a message between processes. */
    int MOST = 1_000;

    /**
     * Takes in what one person tells; facts of one meeting are written with one commit. What is answered as recorded is
     * on disk.
     *
     * @param told at most {@link #MOST}
     * @return what became of each, in order
     */
    List<Outcome> take(Teller by, List<Told> told);

    /**
     * Says what {@link #take} would answer now. Nothing is recorded, not even what would be refused.
     *
     * @param told at most {@link #MOST}
     * @return in order; {@link Answer#NEW} for what would be recorded
     */
    List<Outcome> weigh(Teller by, List<Told> told);

    /**
     * Who tells.
     *
     * @param login as the person is known to the pages
     * @param units codes of the units, each with everything below it, for which the person may tell; {@code *} for all
     */
    record Teller(String login, List<String> units) {
        public Teller {
            units = List.copyOf(units);
        }
    }

    /**
     * One thing told.
     *
     * @param id with {@link #SOURCE} unique for ever; the same id with the same content is the same fact. Null to have
     *     the content itself for one, as a digest under the ledger's secret: whoever tells the same again tells what is
     *     known
     * @param type a CloudEvents type, of meetings, units or persons. Facts are withdrawn by a command, not here
     * @param subject such as {@code meeting/CB-1/2026-03-05/1}
     * @param time when it happened
     * @param data the event's data as JSON
     */
    record Told(@Nullable String id, String type, String subject, Instant time, String data) {}

    /**
     * What became of one thing told.
     *
     * @param receipt of the fact on record, where there is one; of the first one in a conflict
     * @param problems what is wrong, each with a JSON pointer such as {@code /data/place}, or why it was refused; the
     *     texts are Vietnamese, then English in parentheses
     */
    record Outcome(Answer answer, @Nullable Receipt receipt, List<FieldProblem> problems) {
        public Outcome {
            problems = List.copyOf(problems);
        }
    }

    /** How one thing told was answered. */
    enum Answer {
        /** Would be recorded; the answer of {@link FormIntake#weigh} alone. */
        NEW,
        RECORDED,
        /** The same was on record already. */
        KNOWN,
        /** Another content is on record under this id; that this was told is on record, too. */
        CONFLICTING,
        WRONG,
        /** Beyond what the person may tell; the refusal is on record. */
        REFUSED
    }
}
