package vn.sogiamsat.query.compliance;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.rules.book.Parameter;

/**
 * The form of giving a parameter another value, as typed.
 *
 * @param value as it would stand in the rulebook
 * @param from the first day on which it has it
 * @param to the first day on which it has it no longer; empty while no end is known
 */
record Overriding(
        @Nullable String parameter,
        @Nullable UUID unit,
        @Nullable String value,
        @Nullable String from,
        @Nullable String to,
        @Nullable String number,
        @Nullable String issuer,
        @Nullable String date)
        implements Decided {

    /** Which message tells what is wrong; null when nothing is. */
    @Nullable String problem(Parameter of) {
        Optional<LocalDate> first = Decided.day(from);
        if (of.read(Decided.textOf(value)).isEmpty()) {
            return "override.problem." + of.type().name();
        }
        if (first.isEmpty()) {
            return "override.problem.from";
        }
        if (!Decided.textOf(to).isEmpty()
                && Decided.day(to).filter(last -> last.isAfter(first.get())).isEmpty()) {
            return "override.problem.to";
        }
        return decisionProblem();
    }
}
