package vn.sogiamsat.rules.book;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Which words an expression may use, by the place in which it stands. */
enum Vocabulary {
    MEETING("unit", "meeting"),
    PERIOD("unit", "period"),
    ATTENDANCE("unit", "meeting", "attendance"),
    SUPERIOR("superior", "period"),
    DIRECTION("unit", "meeting", "direction"),
    MERGER("unit", "merger"),
    REMEDY("remedy");

    private final Set<String> groups;

    Vocabulary(String... groups) {
        this.groups = Set.of(groups);
    }

    List<Word> words() {
        return Arrays.stream(Word.values())
                .filter(word -> groups.contains(word.group()))
                .toList();
    }

    /** The words of the case itself: what applies, how much is demanded, until when. */
    static Vocabulary ofCase(SubjectKind subject) {
        return switch (subject) {
            case MEETING -> MEETING;
            case CELL, MEMBER -> PERIOD;
            case SUPERIOR -> SUPERIOR;
            case DIRECTION -> DIRECTION;
            case MERGED_UNIT -> MERGER;
            case REMEDY -> REMEDY;
        };
    }

    /** The words of one meeting that may be counted in a period. */
    static Vocabulary ofItem(SubjectKind subject) {
        return switch (subject) {
            case CELL -> MEETING;
            case SUPERIOR, MEMBER -> ATTENDANCE;
            case MEETING, DIRECTION, MERGED_UNIT, REMEDY ->
                throw new IllegalArgumentException(subject + " has no periods");
        };
    }
}
