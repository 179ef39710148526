package vn.sogiamsat.rules.book;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A regulation as data.
 *
 * @param id such as {@code hd-42-2025}; stays the same when a mended text is adopted
 * @param from the first day on which it is in force
 * @param to the first day on which it is not any more; null while that is open
 * @param replaces ids of the rulebooks whose place it takes from that day on
 * @param appliesTo codes of the units, each with everything below it, in which it is in force; empty for everywhere
 * @param daysOff days that are no working days, beside Saturdays and Sundays
 * @param parameters by name
 */
public record Rulebook(
        String id,
        Words title,
        Citation citation,
        LocalDate from,
        @Nullable LocalDate to,
        Set<String> replaces,
        List<String> appliesTo,
        Set<LocalDate> daysOff,
        Map<String, Parameter> parameters,
        List<Rule> rules) {
    public Rulebook {
        replaces = Set.copyOf(replaces);
        appliesTo = List.copyOf(appliesTo);
        daysOff = Set.copyOf(daysOff);
        parameters = Map.copyOf(parameters);
        rules = List.copyOf(rules);
    }

    /** Whether it is in force on a day, as its own text has it. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }
}
