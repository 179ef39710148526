package vn.sogiamsat.query.quarantine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.sogiamsat.core.command.LedgerQuery.Reason;

/**
 * A submission's content with its problems beside the lines they are of.
 *
 * @param lines all lines of a short content; of a long one those near a problem
 * @param problems in the order of their lines
 */
record Annotated(String text, List<Line> lines, List<Problem> problems) {
    private static final int SHORT = 400;
    private static final int AROUND = 4;

    /**
     * @param number from 1
     * @param gap whether lines before this one are left out
     */
    record Line(int number, String text, List<Reason> reasons, boolean gap) {
        public boolean isFaulty() {
            return !reasons.isEmpty();
        }
    }

    record Problem(int line, Reason reason) {}

    static Annotated of(String content, List<Reason> reasons) {
        LaidOutJson laidOut = LaidOutJson.of(content);
        List<String> texts = laidOut.text().lines().toList();
        List<Problem> problems = reasons.stream()
                .map(reason -> new Problem(Math.min(laidOut.line(reason.pointer()), Math.max(1, texts.size())), reason))
                .sorted(Comparator.comparingInt(Problem::line))
                .toList();
        Map<Integer, List<Reason>> byLine = problems.stream()
                .collect(Collectors.groupingBy(
                        Problem::line, LinkedHashMap::new, Collectors.mapping(Problem::reason, Collectors.toList())));
        List<Line> lines = new ArrayList<>();
        for (int number = 1; number <= texts.size(); number++) {
            if (texts.size() <= SHORT || isNear(number, problems)) {
                boolean gap = number > 1 && (lines.isEmpty() || lines.getLast().number() != number - 1);
                lines.add(new Line(number, texts.get(number - 1), byLine.getOrDefault(number, List.of()), gap));
            }
        }
        return new Annotated(laidOut.text(), List.copyOf(lines), problems);
    }

    private static boolean isNear(int number, List<Problem> problems) {
        return problems.stream().anyMatch(problem -> Math.abs(problem.line() - number) <= AROUND);
    }
}
