package vn.sogiamsat.query.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import vn.sogiamsat.core.port.FormIntake;
import vn.sogiamsat.core.port.FormIntake.Outcome;
import vn.sogiamsat.core.port.FormIntake.Teller;
import vn.sogiamsat.core.port.FormIntake.Told;
import vn.sogiamsat.imports.table.Line;

/** Tells the ledger what lines tell, in the name of the person who imports them. */
final class LineTelling {
    private static final JsonMapper JSON = new JsonMapper();

    private final FormIntake intake;
    private final Teller by;

    LineTelling(FormIntake intake, Teller by) {
        this.intake = intake;
        this.by = by;
    }

    /** @return what the ledger would answer to each thing that each line tells; nothing for lines that are wrong */
    List<List<Outcome>> weigh(List<Line> lines) {
        return ask(lines, told -> intake.weigh(by, told));
    }

    /** @return what the ledger answers to each thing that each line tells; nothing for lines that are wrong */
    List<List<Outcome>> take(List<Line> lines) {
        return ask(lines, told -> intake.take(by, told));
    }

    private static List<List<Outcome>> ask(List<Line> lines, Function<List<Told>, List<Outcome>> intake) {
        List<Told> all = lines.stream().flatMap(LineTelling::told).toList();
        List<Outcome> answers = all.isEmpty() ? List.of() : intake.apply(all);
        List<List<Outcome>> byLine = new ArrayList<>();
        int next = 0;
        for (Line line : lines) {
            int until = next + line.told().size();
            byLine.add(answers.subList(next, until));
            next = until;
        }
        return byLine;
    }

    private static Stream<Told> told(Line line) {
        return line.told().stream()
                .map(each -> new Told(
                        null, each.type() + ".v1", each.subject(), each.time(), JSON.writeValueAsString(each.data())));
    }

    /** Each line with what was answered to it. */
    static List<WeighedLine> together(List<Line> lines, List<List<Outcome>> answers) {
        return IntStream.range(0, lines.size())
                .mapToObj(i -> lines.get(i).isRight()
                        ? WeighedLine.answered(lines.get(i), answers.get(i))
                        : WeighedLine.wrong(lines.get(i)))
                .toList();
    }
}
