package vn.sogiamsat.evidence.statement;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;

/** Which events a statement is about. Decided by what an event's stored bytes say, so that anybody decides alike. */
public sealed interface Question {
    /** Days are those of Vietnam. */
    ZoneOffset HERE = ZoneOffset.ofHours(7);

    /** Whether it asks for an event of this type that told this. */
    boolean asksFor(String type, Told told);

    /**
     * Events of one sender whose ids are a prefix and a decimal number, however many zeroes it begins with.
     *
     * @param from the first number, included; from 0
     * @param to the last, included
     */
    record Numbers(String source, String prefix, long from, long to) implements Question {
        private static final int MOST_DIGITS = 18;

        /** Larger ones are no numbers here. */
        public static final long LARGEST = 999_999_999_999_999_999L;

        @Override
        public boolean asksFor(String type, Told told) {
            return source.equals(told.source()) && told.sourceId() != null && isWithin(number(told.sourceId()));
        }

        private boolean isWithin(OptionalLong number) {
            return number.isPresent() && number.getAsLong() >= from && number.getAsLong() <= to;
        }

        /** The number in a sender's id; empty where it has none. */
        public OptionalLong number(String id) {
            if (!id.startsWith(prefix) || !id.substring(prefix.length()).matches("[0-9]+")) {
                return OptionalLong.empty();
            }
            String digits = id.substring(prefix.length()).replaceFirst("^0+(?=.)", "");
            return digits.length() > MOST_DIGITS ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(digits));
        }
    }

    /**
     * Events of some types that name a unit and happened in a period.
     *
     * @param code of the unit that was asked for
     * @param unit its id
     * @param below whether everything below it was asked for, too
     * @param units the ids of all that count, ascending: the unit, those that went into it, and those below
     * @param types names of types, ascending
     * @param from the first day, included
     * @param to the last day, included
     */
    record Facts(
            String code,
            String unit,
            boolean below,
            List<String> units,
            List<String> types,
            LocalDate from,
            LocalDate to)
            implements Question {
        public Facts {
            units = units.stream().sorted().distinct().toList();
            types = types.stream().sorted().distinct().toList();
        }

        @Override
        public boolean asksFor(String type, Told told) {
            return types.contains(type)
                    && isWithin(told)
                    && told.units().stream().anyMatch(this::counts);
        }

        /** There may be thousands of units, and millions of events. */
        private boolean counts(String id) {
            return Collections.binarySearch(units, id) >= 0;
        }

        private boolean isWithin(Told told) {
            if (told.occurredAt() == null) {
                return false;
            }
            LocalDate day = told.occurredAt().atOffset(HERE).toLocalDate();
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }
}
