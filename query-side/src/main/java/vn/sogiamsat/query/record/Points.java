package vn.sogiamsat.query.record;

import java.util.List;
import vn.sogiamsat.core.event.QualityLevel;

/**
 * The points of a meeting as far as they were typed, and the level that follows.
 *
 * @param missing how many of the seven parts are not typed, or are no number
 */
record Points(int total, int missing) {
    /** The parts of the score, as in the event. */
    static final List<String> PARTS =
            List.of("duration", "attendance", "preparation", "conduct", "principles", "results", "closing");

    /** The bounds of the levels, as Regulation 29-QĐ/TU of Lào Cai has them (that of Fair by analogy). */
    private static final int GOOD = 90;

    private static final int FAIR = 70;
    private static final int AVERAGE = 50;

    static Points of(MeetingForm form) {
        int total = 0;
        int missing = 0;
        for (String part : PARTS) {
            String typed = form.get("score." + part);
            if (typed.matches("[0-9]{1,3}")) {
                total += Integer.parseInt(typed);
            } else {
                missing++;
            }
        }
        return new Points(total, missing);
    }

    public QualityLevel level() {
        if (total >= GOOD) {
            return QualityLevel.GOOD;
        }
        return total >= FAIR ? QualityLevel.FAIR : total >= AVERAGE ? QualityLevel.AVERAGE : QualityLevel.POOR;
    }
}
