package vn.sogiamsat.query.compliance;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.Subject;
import vn.sogiamsat.core.event.DecidingDocument;

/** A form with which goes a deciding document, as typed: whatever was typed is shown again when it is refused. */
interface Decided {
    int LONGEST_NUMBER = 60;
    int LONGEST_ISSUER = 200;
    DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

    @Nullable String number();

    @Nullable String issuer();

    /** When it was issued. */
    @Nullable String date();

    /** Which message tells what is wrong with the document; null when nothing is. */
    default @Nullable String decisionProblem() {
        if (isUnfit(number(), LONGEST_NUMBER)) {
            return "decision.problem.number";
        }
        if (isUnfit(issuer(), LONGEST_ISSUER)) {
            return "decision.problem.issuer";
        }
        return day(date()).isEmpty() ? "decision.problem.date" : null;
    }

    /** To be asked for only where there is no {@link #decisionProblem}. */
    default DecidingDocument decision() {
        return new DecidingDocument(
                textOf(number()), textOf(issuer()), day(date()).orElseThrow());
    }

    static boolean isUnfit(@Nullable String typed, int longest) {
        String text = textOf(typed);
        return text.isEmpty() || text.length() > longest;
    }

    static String textOf(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    /** A day as browsers send it or as people write it; empty where it is none that the ledger takes. */
    static Optional<LocalDate> day(@Nullable String typed) {
        String text = textOf(typed);
        try {
            LocalDate day = text.contains("/") ? LocalDate.parse(text, WRITTEN) : LocalDate.parse(text);
            return Optional.of(day)
                    .filter(known ->
                            known.getYear() >= Subject.EARLIEST_YEAR && known.getYear() <= Subject.LATEST_YEAR);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
