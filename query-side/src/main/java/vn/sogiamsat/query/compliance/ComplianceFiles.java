package vn.sogiamsat.query.compliance;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.sogiamsat.query.export.Column;
import vn.sogiamsat.query.export.Download;
import vn.sogiamsat.query.export.Format;
import vn.sogiamsat.query.export.Sheet;
import vn.sogiamsat.query.export.Tables;
import vn.sogiamsat.query.export.Value;
import vn.sogiamsat.query.organisation.UnitTree;
import vn.sogiamsat.query.security.Scope;
import vn.sogiamsat.query.web.ProblemException;

/** The tables of the dashboard as files: months, rules, units, closed days. */
@Controller
class ComplianceFiles {
    private final Asking asking;
    private final Counting counting;
    private final Rulebooks rulebooks;
    private final UnitTree tree;
    private final Tables tables;
    private final TableHeads heads;
    private final Download download;

    ComplianceFiles(
            Asking asking,
            Counting counting,
            Rulebooks rulebooks,
            UnitTree tree,
            Tables tables,
            TableHeads heads,
            Download download) {
        this.asking = asking;
        this.counting = counting;
        this.rulebooks = rulebooks;
        this.tree = tree;
        this.tables = tables;
        this.heads = heads;
        this.download = download;
    }

    /** @param table {@code months}, {@code rules}, {@code units} or {@code days} */
    @GetMapping("/compliance.{format:csv|xlsx}")
    void dashboard(
            @PathVariable Format format,
            @RequestParam String table,
            ObligationFilter filter,
            Scope scope,
            HttpServletResponse response)
            throws IOException {
        Asked asked = asking.of(filter, scope);
        List<UnitTree.Row> rows = tree.visible(scope);
        UUID unit = filter.unit() == null ? Below.onlyTop(rows) : filter.unit();
        List<Below> below = Below.of(rows, unit);
        Counting.Board counted = counting.board(asking.since(asked, null), below);
        Dashboard board = Dashboard.of(counted.counts(), below, rulebooks.library(), asked.asOf());
        List<Column> first = switch (table) {
            case "months" -> List.of(Column.text(tables.text("compliance.month")));
            case "rules" ->
                List.of(
                        Column.longText(tables.text("obligation.rule")),
                        Column.text(tables.text("export.id")),
                        Column.text(tables.text("rule.confidence")));
            case "units" ->
                List.of(Column.longText(tables.text("obligation.unit")), Column.text(tables.text("export.id")));
            case "days" ->
                List.of(Column.day(tables.text("scores.day")), Column.number(tables.text("scores.position")));
            default -> throw ProblemException.badRequest("bad-value", "table", table);
        };
        Stream<List<Value>> values = switch (table) {
            case "months" ->
                board.months().stream()
                        .map(row -> with(row.tally(), Value.of(row.month().toString())));
            case "rules" ->
                board.rules().stream()
                        .map(row -> with(
                                row.tally(),
                                heads.title(row.rule()),
                                Value.of(row.rule().id()),
                                heads.word(row.rule().confidence())));
            case "days" ->
                counted.closedDays().stream()
                        .map(row -> with(row.tally(), Value.of(row.day()), Value.of(row.position())));
            default ->
                board.units().stream()
                        .map(row -> with(
                                row.tally(),
                                Value.of(row.unit().name()),
                                Value.of(row.unit().code())));
        };
        Sheet sheet = tables.of(
                tables.text("compliance.title") + " – " + tables.text("compliance." + table),
                unit,
                scope,
                heads.of(asked),
                columns(first),
                values);
        download.send(format, sheet, response);
    }

    private List<Column> columns(List<Column> first) {
        List<Column> columns = new ArrayList<>(first);
        Stream.of("kept", "judged", "percent", "overdue", "late", "unevaluated", "total")
                .forEach(name -> columns.add(Column.number(tables.text("compliance." + name))));
        return columns;
    }

    private static List<Value> with(Tally tally, Value... first) {
        List<Value> row = new ArrayList<>(List.of(first));
        row.add(Value.of(tally.kept()));
        row.add(Value.of(tally.judged()));
        row.add(Value.orNothing(tally.hasRate() ? tally.percent() : null));
        row.add(Value.of(tally.overdue()));
        row.add(Value.of(tally.late()));
        row.add(Value.of(tally.unevaluated()));
        row.add(Value.of(tally.total()));
        return row;
    }
}
