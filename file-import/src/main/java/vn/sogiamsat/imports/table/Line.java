package vn.sogiamsat.imports.table;

import java.util.List;

/**
 * A row, read.
 *
 * @param number as the spreadsheet shows it
 * @param told what it tells; nothing where it has problems
 */
public record Line(long number, List<Told> told, List<CellProblem> problems) {
    public Line {
        told = List.copyOf(told);
        problems = List.copyOf(problems);
    }

    public boolean isRight() {
        return problems.isEmpty();
    }
}
