package vn.sogiamsat.rules.world;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.sogiamsat.rules.book.Values;
import vn.sogiamsat.rules.book.Word;

/** What the words of one meeting are worth. Most facts bear on one side of it, and the others stay as they are. */
final class MeetingWords {
    private final Map<Side, Kept> kept = new EnumMap<>(Side.class);

    /**
     * Words, and all by which they are known.
     *
     * @param changes how many facts bore on this side of the meeting
     */
    private record Kept(int changes, Roster roster, LocalDate day, Set<LocalDate> daysOff, Values words) {
        boolean holds(int changes, Roster roster, LocalDate day, Set<LocalDate> daysOff) {
            // A roster is kept by the world as long as nobody comes or goes.
            return this.changes == changes
                    && this.roster == roster
                    && this.day.equals(day)
                    && this.daysOff.equals(daysOff);
        }
    }

    /** @param daysOff days that are no working days, beside Saturdays and Sundays */
    Values of(Meeting meeting, Unit cell, Roster roster, LocalDate day, Set<LocalDate> daysOff) {
        Values.Builder values = new Values.Builder();
        unit(cell, roster, values);
        for (Side side : Side.values()) {
            int changes = meeting.changes(side);
            Kept before = kept.get(side);
            if (before == null || !before.holds(changes, roster, day, daysOff)) {
                before = new Kept(changes, roster, day, daysOff, make(side, meeting, roster, day, daysOff));
                kept.put(side, before);
            }
            values.putAll(before.words());
        }
        return values.build();
    }

    private static Values make(Side side, Meeting meeting, Roster roster, LocalDate day, Set<LocalDate> daysOff) {
        Values.Builder values = new Values.Builder();
        switch (side) {
            case COURSE -> CourseWords.put(meeting, roster, day, daysOff, values);
            case PRESENCE -> PresenceWords.put(meeting, roster, values);
            case PREPARATION -> PreparationWords.put(meeting, roster, values);
            case OUTCOME -> OutcomeWords.put(meeting, roster, values);
        }
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
