package vn.sogiamsat.query.imports;

import java.util.List;
import vn.sogiamsat.core.port.FormIntake;

/** What becomes of a line, in the order of how much a person has to do about it. */
enum LineOutcome {
    WRONG('W', "bad"),
    CONFLICTING('C', "bad"),
    REFUSED('F', "bad"),
    NEW('N', "plain"),
    RECORDED('R', "good"),
    KNOWN('K', "plain");

    private final char mark;
    private final String kind;

    LineOutcome(char mark, String kind) {
        this.mark = mark;
        this.kind = kind;
    }

    /** By which a line of the file of outcomes begins. */
    char mark() {
        return mark;
    }

    /** As badges are coloured. */
    public String kind() {
        return kind;
    }

    static LineOutcome of(char mark) {
        for (LineOutcome outcome : values()) {
            if (outcome.mark == mark) {
                return outcome;
            }
        }
        throw new IllegalArgumentException("no such mark: " + mark);
    }

    /** What a line comes to that tells several things: the gravest of them. */
    static LineOutcome gravest(List<FormIntake.Outcome> told) {
        return told.stream()
                .map(outcome -> switch (outcome.answer()) {
                    case NEW -> NEW;
                    case RECORDED -> RECORDED;
                    case KNOWN -> KNOWN;
                    case CONFLICTING -> CONFLICTING;
                    case WRONG -> WRONG;
                    case REFUSED -> REFUSED;
                })
                .min(Enum::compareTo)
                .orElse(WRONG);
    }
}
