package vn.sogiamsat.core.view;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;

/**
 * How many obligations of a unit and a rule, due in a month, came to what at the end of a day, and of each day after it
 * up to another. How it stood on a day is told by the documents with {@code day <= that day < until}.
 *
 * @param month in which they are due, in Vietnam
 * @param day from when on this is so
 * @param until the first day on which it is not any more; 9999-12-31 while there is none
 * @param kept those met in time
 * @param judged those of which it is settled: met, met late and overdue
 * @param position the ledger position of the event that closed {@code day}: by what was told up to there
 */
public record ScoreDoc(
        UnitPart unit,
        RulePart rule,
        YearMonth month,
        LocalDate day,
        LocalDate until,
        CountsPart counts,
        long kept,
        long judged,
        long position) {

    /** The unit that answers for them; units below it have documents of their own. */
    public record UnitPart(UUID id) {}

    /** @param id as {@code rulebook/rule}; rulebook: the id of the rulebook alone */
    public record RulePart(String id, String rulebook) {}

    /** By status. */
    public record CountsPart(
            long met,
            long metLate,
            long overdue,
            long dueSoon,
            long open,
            long waived,
            long notApplicable,
            long notEvaluated) {}

    public static String id(UUID unit, String rule, YearMonth month, LocalDate day) {
        return unit + "/" + rule + "/" + month + "/" + day;
    }
}
