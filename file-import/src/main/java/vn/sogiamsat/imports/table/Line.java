package vn.sogiamsat.imports.table;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A row, read.
 *
 * @param number as the spreadsheet shows it
 * @param told what it tells; nothing where it has problems
 * @param attached the file it is about; null where it is about none
 */
public record Line(
        long number,
        List<Told> told,
        List<CellProblem> problems,
        @Nullable Attached attached) {
    public Line {
        told = List.copyOf(told);
        problems = List.copyOf(problems);
    }

    /** The same with one thing more that is wrong. */
    public Line but(CellProblem problem) {
        return new Line(
                number,
                List.of(),
                Stream.concat(problems.stream(), Stream.of(problem)).toList(),
                attached);
    }

    /** The same, telling something else. */
    public Line telling(List<Told> other) {
        return new Line(number, other, problems, attached);
    }

    public boolean isRight() {
        return problems.isEmpty();
    }
}
