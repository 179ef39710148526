package vn.sogiamsat.query.compliance;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.util.List;

/**
 * What is different between two texts, by lines.
 *
 * @param lines empty where nothing is
 */
record TextChanges(List<Changed> lines) {
    private static final int AROUND = 3;
    private static final int HEADING = 2;

    TextChanges {
        lines = List.copyOf(lines);
    }

    /** What became of a line. */
    enum Kind {
        SAME,
        ADDED,
        REMOVED,
        /** Lines were left out here. */
        GAP
    }

    record Changed(Kind kind, String text) {}

    static TextChanges between(String before, String after) {
        List<String> old = before.lines().toList();
        return new TextChanges(
                UnifiedDiffUtils.generateUnifiedDiff(
                                "a", "b", old, DiffUtils.diff(old, after.lines().toList()), AROUND)
                        .stream()
                        .skip(HEADING)
                        .map(TextChanges::changed)
                        .toList());
    }

    private static Changed changed(String line) {
        String text = line.substring(1);
        return switch (line.charAt(0)) {
            case '+' -> new Changed(Kind.ADDED, text);
            case '-' -> new Changed(Kind.REMOVED, text);
            case '@' -> new Changed(Kind.GAP, line);
            default -> new Changed(Kind.SAME, text);
        };
    }
}
