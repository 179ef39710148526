package vn.sogiamsat.rules.book;

import java.util.EnumSet;
import java.util.Set;

/** What a rule demands: one of the four kinds that cover the regulations known today. */
public sealed interface Demand {

    /** Whether the rule is about a case at all. A boolean. */
    Expression applies();

    /** Every word by which a case is judged; of the things that are counted, none. */
    default Set<Word> words() {
        EnumSet<Word> words = EnumSet.noneOf(Word.class);
        words.addAll(applies().words());
        switch (this) {
            case Count count -> words.addAll(count.atLeast().words());
            case Deadline deadline -> {
                words.addAll(deadline.due().words());
                words.addAll(deadline.met().words());
            }
            case Check check -> words.addAll(check.holds().words());
            case Streak streak -> words.addAll(streak.atMost().words());
        }
        return words;
    }

    /**
     * So many of something in a period.
     *
     * @param counts whether a meeting counts: a boolean over the meeting's words, for superiors over the attendance's
     * @param atLeast how many there must be: an integer over the words of the subject and the period
     */
    record Count(PeriodKind per, Expression applies, Expression counts, Expression atLeast) implements Demand {}

    /**
     * Something until a moment.
     *
     * @param due until when, this very instant included: a timestamp
     * @param met when it was done: a timestamp; what it is made of is missing while it was not
     */
    record Deadline(Expression applies, Expression due, Expression met) implements Demand {}

    /**
     * A property of a meeting as it closed.
     *
     * @param holds a boolean
     */
    record Check(Expression applies, Expression holds) implements Demand {}

    /**
     * Not more than so many in a row.
     *
     * @param counts whether a member's meeting goes on with the row: a boolean over the attendance's words
     * @param atMost how many in a row are let pass: an integer
     */
    record Streak(PeriodKind within, Expression applies, Expression counts, Expression atMost) implements Demand {}
}
