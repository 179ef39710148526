package vn.sogiamsat.query.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.command.Receipt;
import vn.sogiamsat.core.event.FieldProblem;
import vn.sogiamsat.core.port.FormIntake;
import vn.sogiamsat.imports.table.CellProblem;
import vn.sogiamsat.imports.table.Line;
import vn.sogiamsat.imports.table.Told;

/**
 * A line and what becomes of it.
 *
 * @param number as the spreadsheet shows it
 */
record WeighedLine(long number, LineOutcome outcome, List<Thing> things, List<Problem> problems) {
    WeighedLine {
        things = List.copyOf(things);
        problems = List.copyOf(problems);
    }

    /**
     * What a line tells.
     *
     * @param type of the event, without its revision
     * @param about the code of what it is about
     * @param event on record; null where there is none
     */
    record Thing(String type, String about, @Nullable UUID event) {}

    /**
     * What is wrong.
     *
     * @param cell as the spreadsheet calls it, such as {@code C7}; empty where it is about no one cell
     * @param vi with the head of the column
     */
    record Problem(String cell, String vi, String en) {}

    /** Of a line that was found wrong as it was read. */
    static WeighedLine wrong(Line line) {
        return new WeighedLine(
                line.number(),
                LineOutcome.WRONG,
                List.of(),
                line.problems().stream().map(each -> problem(line, each)).toList());
    }

    private static Problem problem(Line line, CellProblem each) {
        String cell = each.column().isEmpty() ? "" : each.column() + line.number();
        return new Problem(
                cell,
                each.head().vi() + ": " + each.said().vi(),
                each.head().en() + ": " + each.said().en());
    }

    /** Of a line by what the ledger answers to what it tells. */
    static WeighedLine answered(Line line, List<FormIntake.Outcome> answers) {
        List<Problem> problems = new ArrayList<>();
        for (FormIntake.Outcome answer : answers) {
            for (FieldProblem problem : answer.problems()) {
                problems.add(new Problem("", problem.detail(), problem.detail()));
            }
        }
        return new WeighedLine(line.number(), LineOutcome.gravest(answers), things(line, answers), problems);
    }

    private static List<Thing> things(Line line, List<FormIntake.Outcome> answers) {
        List<Thing> things = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            Told told = line.told().get(i);
            Receipt receipt = answers.get(i).receipt();
            things.add(new Thing(
                    told.type(),
                    told.subject().substring(told.subject().indexOf('/') + 1),
                    receipt == null ? null : receipt.eventId()));
        }
        return things;
    }
}
