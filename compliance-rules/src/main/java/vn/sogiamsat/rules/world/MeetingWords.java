package vn.sogiamsat.rules.world;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import vn.sogiamsat.rules.book.Values;
import vn.sogiamsat.rules.book.Word;

/** What the words of a meeting are worth. */
final class MeetingWords {
    private MeetingWords() {}

    /** @param daysOff days that are no working days, beside Saturdays and Sundays */
    static Values of(Meeting meeting, Unit cell, Roster roster, LocalDate day, Set<LocalDate> daysOff) {
        Values.Builder values = new Values.Builder();
        unit(cell, roster, values);
        CourseWords.put(meeting, roster, day, daysOff, values);
        PresenceWords.put(meeting, roster, values);
        PreparationWords.put(meeting, roster, values);
        OutcomeWords.put(meeting, roster, values);
        return values.build();
    }

    static void unit(Unit cell, Roster roster, Values.Builder values) {
        values.put(Word.UNIT_LEVEL, cell.level().map(level -> level.code()).orElse(null), List.of());
        if (roster.members() > 0) {
            values.put(Word.UNIT_MEMBERS, (long) roster.members(), List.of());
            values.put(Word.UNIT_OFFICIAL_MEMBERS, (long) roster.official(), List.of());
            values.put(Word.UNIT_DEPUTIES, (long) roster.deputies(), List.of());
        }
    }
}
