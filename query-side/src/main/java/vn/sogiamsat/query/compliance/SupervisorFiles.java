package vn.sogiamsat.query.compliance;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.sogiamsat.query.export.Column;
import vn.sogiamsat.query.export.Download;
import vn.sogiamsat.query.export.Format;
import vn.sogiamsat.query.export.Sheet;
import vn.sogiamsat.query.export.Tables;
import vn.sogiamsat.query.export.Value;
import vn.sogiamsat.query.organisation.UnitLink;
import vn.sogiamsat.query.security.Scope;
import vn.sogiamsat.query.web.ProblemException;
import vn.sogiamsat.query.web.Show;

/** The committee members who follow cells, and the attendances of one of them, as files. */
@Controller
class SupervisorFiles {
    private final Asking asking;
    private final QuotaSearch quotas;
    private final SupervisorReading reading;
    private final Rulebooks rulebooks;
    private final Tables tables;
    private final TableHeads heads;
    private final Download download;
    private final Show show;

    SupervisorFiles(
            Asking asking,
            QuotaSearch quotas,
            SupervisorReading reading,
            Rulebooks rulebooks,
            Tables tables,
            TableHeads heads,
            Download download,
            Show show) {
        this.asking = asking;
        this.quotas = quotas;
        this.reading = reading;
        this.rulebooks = rulebooks;
        this.tables = tables;
        this.heads = heads;
        this.download = download;
        this.show = show;
    }

    @GetMapping("/supervisors.{format:csv|xlsx}")
    void list(@PathVariable Format format, SupervisorFilter filter, Scope scope, HttpServletResponse response)
            throws IOException {
        int year = asking.year(filter.year());
        ObligationFilter wanted = filter.obligations(year);
        Asked asked = asking.of(wanted, scope);
        SupervisorReading.With with = new SupervisorReading.With(rulebooks.library(), asked.asOf(), year, scope);
        Stream<List<Value>> rows = quotas.all(wanted, asked, year)
                .flatMap(some -> IntStream.iterate(0, from -> from < some.size(), from -> from + QuotaSearch.ROWS)
                        .mapToObj(from -> some.subList(from, Math.min(some.size(), from + QuotaSearch.ROWS))))
                .flatMap(some -> reading.rows(some, with).stream())
                .map(this::row);
        download.send(
                format,
                tables.of(
                        tables.text("supervisors.title") + " – " + year,
                        filter.unit(),
                        scope,
                        heads.of(asked, wanted),
                        columns(),
                        rows),
                response);
    }

    @GetMapping("/supervisors/{person}/attendances.{format:csv|xlsx}")
    void attendances(
            @PathVariable UUID person,
            @PathVariable Format format,
            SupervisorFilter filter,
            Scope scope,
            HttpServletResponse response)
            throws IOException {
        int year = asking.year(filter.year());
        ObligationFilter wanted = filter.obligations(year);
        Asked asked = asking.of(wanted, scope);
        List<Supervisor> found = reading.rows(
                quotas.of(person, asked, year),
                new SupervisorReading.With(rulebooks.library(), asked.asOf(), year, scope));
        if (found.isEmpty()) {
            throw ProblemException.notFound();
        }
        List<Sheet.Said> said = new ArrayList<>(heads.of(asked, wanted));
        said.addFirst(new Sheet.Said(
                tables.text("supervisors.person"), found.getFirst().person().called()));
        List<Column> columns = List.of(
                Column.day(tables.text("supervisor.day")),
                Column.longText(tables.text("supervisor.cell")),
                Column.text(tables.text("supervisor.presence")),
                Column.number(tables.text("supervisor.share") + " (%)"),
                Column.number(tables.text("supervisor.speeches")),
                Column.number(tables.text("supervisor.directions")),
                Column.longText(tables.text("supervisor.worth")),
                Column.text(tables.text("obligation.rule.id")),
                Column.text(tables.text("export.id")));
        Stream<List<Value>> rows = found.stream()
                .flatMap(row -> row.visible().stream()
                        .map(one -> List.of(
                                Value.of(one.day()),
                                Value.of(one.cell().name()),
                                Value.of(show.word(one.presence())),
                                Value.orNothing(one.percent()),
                                Value.of(one.told().speeches()),
                                Value.of(one.told().directions()),
                                Value.of(show.word(one.worth())),
                                Value.of(row.rule().id()),
                                Value.of(one.event().toString()))));
        download.send(
                format,
                tables.of(
                        tables.text(
                                "supervisor.title", found.getFirst().person().called(), String.valueOf(year)),
                        filter.unit(),
                        scope,
                        said,
                        columns,
                        rows),
                response);
    }

    private List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text(tables.text("supervisors.person")));
        columns.add(Column.text(tables.text("supervisors.position")));
        columns.add(Column.longText(tables.text("supervisors.committee")));
        columns.add(Column.longText(tables.text("supervisors.follows")));
        columns.add(Column.number(tables.text("supervisors.required")));
        columns.add(Column.text(tables.text("supervisors.required") + ": " + tables.text("rule.confidence")));
        columns.add(Column.number(tables.text("supervisors.made")));
        columns.add(Column.text(tables.text("supervisors.made") + ": " + tables.text("rule.confidence")));
        columns.add(Column.number(tables.text("supervisors.onSite")));
        columns.add(Column.number(tables.text("supervisors.remote")));
        columns.add(Column.number(tables.text("supervisors.uncounted")));
        columns.add(Column.number(tables.text("supervisors.expected")));
        columns.add(Column.text(tables.text("obligation.status")));
        for (int month = 1; month <= 12; month++) {
            String name = tables.text("supervisors.month.short", month);
            columns.add(Column.number(name + " " + tables.text("supervisors.onSite")));
            columns.add(Column.number(name + " " + tables.text("supervisors.remote")));
        }
        columns.add(Column.longText(tables.text("supervisors.cells")));
        columns.add(Column.text(tables.text("obligation.rule.id")));
        columns.add(Column.text(tables.text("export.id")));
        return columns;
    }

    private List<Value> row(Supervisor row) {
        List<Value> values = new ArrayList<>(List.of(
                Value.of(row.person().called()),
                Value.of(row.position() == null ? null : show.word(row.position())),
                Value.of(row.committee().name()),
                Value.of(row.assignments().stream().map(this::assigned).collect(Collectors.joining("; "))),
                Value.of(row.doc().required()),
                heads.word(row.rule().ofRequired()),
                Value.of(row.pace().made()),
                heads.word(row.rule().ofCounted()),
                Value.of(row.onSite()),
                Value.of(row.remote()),
                Value.of(row.uncounted()),
                Value.of(row.pace().expected()),
                Value.of(show.word(row.status()))));
        row.months().forEach(month -> {
            values.add(Value.of(month.onSite()));
            values.add(Value.of(month.remote()));
        });
        values.add(Value.of(row.cells().stream().map(UnitLink::name).collect(Collectors.joining("; "))));
        values.add(Value.of(row.rule().id()));
        values.add(Value.of(row.id().toString()));
        return values;
    }

    private String assigned(Supervisor.Assigned one) {
        return one.cell().visible() ? one.cell().name() : tables.text("supervisors.hidden.cell");
    }
}
