package vn.sogiamsat.app.province;

import java.util.ArrayList;
import java.util.List;
import vn.sogiamsat.core.event.QualityLevel;

/** The points of a meeting, and the level that follows from them. */
final class Scores {
    private static final List<Integer> MOST = List.of(10, 15, 15, 30, 10, 15, 5);

    private Scores() {}

    static QualityLevel level(int total) {
        return total >= 90
                ? QualityLevel.GOOD
                : total >= 70 ? QualityLevel.FAIR : total >= 50 ? QualityLevel.AVERAGE : QualityLevel.POOR;
    }

    /** A total of at most 100 points, dealt out to the seven parts. */
    static List<Integer> parts(int total) {
        List<Integer> parts = new ArrayList<>();
        int left = total;
        int leftMost = 100;
        for (int most : MOST) {
            int part = left * most / leftMost;
            parts.add(part);
            left -= part;
            leftMost -= most;
        }
        return parts;
    }
}
