package vn.sogiamsat.query.compliance;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.sogiamsat.query.export.Column;
import vn.sogiamsat.query.export.Download;
import vn.sogiamsat.query.export.Format;
import vn.sogiamsat.query.export.Tables;
import vn.sogiamsat.query.export.Value;
import vn.sogiamsat.query.security.Scope;
import vn.sogiamsat.query.web.ProblemException;
import vn.sogiamsat.query.web.Show;

/** Obligations as files: all that a filter lets through, and a cell's meetings of a year against the rules. */
@Controller
class ObligationFiles {
    private final Asking asking;
    private final ObligationSearch obligations;
    private final CellReading cells;
    private final Rulebooks rulebooks;
    private final Lines lines;
    private final Tables tables;
    private final TableHeads heads;
    private final Download download;
    private final Show show;

    ObligationFiles(
            Asking asking,
            ObligationSearch obligations,
            CellReading cells,
            Rulebooks rulebooks,
            Lines lines,
            Tables tables,
            TableHeads heads,
            Download download,
            Show show) {
        this.asking = asking;
        this.obligations = obligations;
        this.cells = cells;
        this.rulebooks = rulebooks;
        this.lines = lines;
        this.tables = tables;
        this.heads = heads;
        this.download = download;
        this.show = show;
    }

    @GetMapping("/obligations.{format:csv|xlsx}")
    void list(@PathVariable Format format, ObligationFilter filter, Scope scope, HttpServletResponse response)
            throws IOException {
        Asked asked = asking.of(filter, scope);
        Library library = rulebooks.library();
        Stream<List<Value>> rows = obligations
                .all(filter, asked)
                .flatMap(some -> lines.named(some, library, asked.asOf()).stream())
                .map(this::row);
        download.send(
                format,
                tables.of(
                        tables.text("obligations.title"),
                        filter.unit(),
                        scope,
                        heads.of(asked, filter),
                        columns(),
                        rows),
                response);
    }

    @GetMapping("/compliance/cells/{unit}/meetings.{format:csv|xlsx}")
    void cell(
            @PathVariable UUID unit,
            @PathVariable Format format,
            @RequestParam(required = false) @Nullable Integer year,
            Scope scope,
            HttpServletResponse response)
            throws IOException {
        if (!scope.sees(unit)) {
            throw ProblemException.notFound();
        }
        int of = asking.year(year);
        AsOf now = asking.now();
        CellGrid grid = cells.grid(unit, of, rulebooks.library(), now);
        List<Column> columns = Stream.concat(
                        Stream.of(
                                Column.day(tables.text("supervisor.day")),
                                Column.text(tables.text("obligation.meeting"))),
                        grid.rules().stream().map(rule -> Column.text(title(rule))))
                .toList();
        Stream<List<Value>> rows = grid.meetings().stream()
                .map(row -> Stream.concat(
                                Stream.of(
                                        Value.of(row.day()),
                                        Value.of(row.kind() == null ? null : show.word(row.kind()))),
                                grid.rules().stream().map(rule -> status(row.cell(rule))))
                        .toList());
        download.send(
                format,
                tables.of(tables.text("compliance.cell.table") + " – " + of, unit, scope, heads.of(now), columns, rows),
                response);
    }

    private String title(RuleText rule) {
        return rule.rule() == null
                ? rule.id()
                : show.words(rule.rule().title()) + " (" + rule.id() + ")"
                        + (rule.marked() && rule.confidence() != null ? ": " + show.word(rule.confidence()) : "");
    }

    private Value status(CellGrid.@Nullable Cell cell) {
        return Value.of(cell == null ? null : show.word(cell.status()));
    }

    private List<Column> columns() {
        return List.of(
                Column.moment(tables.text("obligation.due")),
                Column.longText(tables.text("obligation.rule")),
                Column.text(tables.text("rule.confidence")),
                Column.longText(tables.text("obligation.unit")),
                Column.text(tables.text("obligation.subject")),
                Column.day(tables.text("obligation.meeting")),
                Column.text(tables.text("supervisors.person")),
                Column.day(tables.text("obligation.period")),
                Column.text(tables.text("obligation.status")),
                Column.moment(tables.text("obligation.met")),
                Column.number(tables.text("obligation.required")),
                Column.number(tables.text("obligation.reached")),
                Column.longText(tables.text("obligation.reason")),
                Column.text(tables.text("obligation.rule.id")),
                Column.text(tables.text("export.id")));
    }

    private List<Value> row(Line line) {
        return List.of(
                Value.of(line.doc().dueAt()),
                heads.title(line.rule()),
                heads.word(line.rule().confidence()),
                Value.of(line.unit().name()),
                Value.of(show.word(line.kind())),
                Value.of(line.meetingOn()),
                Value.of(line.person()),
                Value.of(line.doc().obligation().period()),
                Value.of(show.word(line.status())),
                Value.of(line.doc().metAt()),
                Value.of(line.doc().required()),
                Value.of(line.doc().achieved()),
                Value.of(line.doc().reason()),
                Value.of(line.rule().id()),
                Value.of(line.id().toString()));
    }
}
