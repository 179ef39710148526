package vn.sogiamsat.query.compliance;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.sogiamsat.core.view.AuditDoc;
import vn.sogiamsat.query.export.Column;
import vn.sogiamsat.query.export.Download;
import vn.sogiamsat.query.export.Format;
import vn.sogiamsat.query.export.Sheet;
import vn.sogiamsat.query.export.Tables;
import vn.sogiamsat.query.export.Value;
import vn.sogiamsat.query.security.Scope;
import vn.sogiamsat.query.web.ProblemException;
import vn.sogiamsat.query.web.Show;

/**
 * Why a figure is another one than on a day before, as files: the reasons, the events, the obligations named, those
 * gone.
 */
@Controller
class ChangesFiles {
    private final Asking asking;
    private final Changes changes;
    private final Rulebooks rulebooks;
    private final Tables tables;
    private final TableHeads heads;
    private final Download download;
    private final Show show;

    ChangesFiles(
            Asking asking,
            Changes changes,
            Rulebooks rulebooks,
            Tables tables,
            TableHeads heads,
            Download download,
            Show show) {
        this.asking = asking;
        this.changes = changes;
        this.rulebooks = rulebooks;
        this.tables = tables;
        this.heads = heads;
        this.download = download;
        this.show = show;
    }

    /** @param table {@code reasons}, {@code events}, {@code rows} or {@code gone} */
    @GetMapping("/compliance/changes.{format:csv|xlsx}")
    void changes(
            @PathVariable Format format,
            @RequestParam String table,
            ObligationFilter filter,
            @RequestParam(required = false) @Nullable LocalDate since,
            @RequestParam(required = false) @Nullable Why why,
            Scope scope,
            HttpServletResponse response)
            throws IOException {
        Asked asked = asking.of(filter, scope);
        Since days = asking.since(asked, since);
        Library library = rulebooks.library();
        Supplier<Changed> changed = () -> changes.since(days, why, library, scope);
        Sheet sheet = switch (table) {
            case "reasons" -> sheet(filter, days, scope, reasonColumns(), reasons(changed.get()));
            case "events" -> sheet(filter, days, scope, eventColumns(), events(changed.get()));
            case "rows" ->
                sheet(
                        filter,
                        days,
                        scope,
                        rowColumns(),
                        changed.get().rows().stream().map(this::row));
            case "gone" ->
                sheet(
                        filter,
                        days,
                        scope,
                        goneColumns(),
                        changes.gone(days, Changes.MOST_GONE, library, scope).stream()
                                .map(this::gone));
            default -> throw ProblemException.badRequest("bad-value", "table", table);
        };
        download.send(format, sheet, response);
    }

    private Sheet sheet(
            ObligationFilter filter, Since days, Scope scope, List<Column> columns, Stream<List<Value>> rows) {
        return tables.of(
                tables.text("changes.title", show.day(days.day())),
                filter.unit(),
                scope,
                heads.of(days.after()),
                columns,
                rows);
    }

    private List<Column> reasonColumns() {
        return List.of(Column.longText(tables.text("changes.why")), Column.number(tables.text("changes.count")));
    }

    private Stream<List<Value>> reasons(Changed changed) {
        return changed.figure().changes().reasons().entrySet().stream()
                .map(reason -> List.of(Value.of(show.word(reason.getKey())), Value.of(reason.getValue())));
    }

    private List<Column> eventColumns() {
        return List.of(
                Column.longText(tables.text("changes.event")),
                Column.number(tables.text("scores.position")),
                Column.number(tables.text("changes.updated")));
    }

    private Stream<List<Value>> events(Changed changed) {
        return changed.events().stream()
                .map(row -> List.of(type(row.event()), position(row.event()), Value.of(row.obligations())));
    }

    private List<Column> rowColumns() {
        return List.of(
                Column.longText(tables.text("obligation.rule")),
                Column.text(tables.text("obligation.rule.id")),
                Column.text(tables.text("rule.confidence")),
                Column.longText(tables.text("obligation.unit")),
                Column.moment(tables.text("obligation.due")),
                Column.text(tables.text("changes.from")),
                Column.text(tables.text("changes.to")),
                Column.longText(tables.text("changes.why")),
                Column.longText(tables.text("changes.event")),
                Column.number(tables.text("scores.position")));
    }

    private List<Value> row(Change row) {
        Line line = row.line();
        return List.of(
                heads.title(line.rule()),
                Value.of(line.rule().id()),
                heads.word(line.rule().confidence()),
                Value.of(line.unit().name()),
                Value.of(line.doc().dueAt()),
                Value.of(row.before() == null ? tables.text("changes.absent") : show.word(row.before())),
                Value.of(line.status() == null ? null : show.word(line.status())),
                Value.of(show.word(row.why())),
                row.told() ? type(row.event()) : Value.of(tables.text("changes.time")),
                position(row.event()));
    }

    private List<Column> goneColumns() {
        return List.of(
                Column.text(tables.text("export.id")),
                Column.longText(tables.text("obligation.rule")),
                Column.text(tables.text("obligation.rule.id")),
                Column.longText(tables.text("obligation.unit")),
                Column.moment(tables.text("obligation.due")),
                Column.text(tables.text("changes.from")),
                Column.longText(tables.text("changes.event")),
                Column.number(tables.text("scores.position")));
    }

    private List<Value> gone(Gone row) {
        Line line = row.line();
        return List.of(
                Value.of(line.id().toString()),
                heads.title(line.rule()),
                Value.of(line.rule().id()),
                Value.of(line.unit().name()),
                Value.of(line.doc().dueAt()),
                Value.of(show.word(line.status())),
                type(row.event()),
                position(row.event()));
    }

    private Value type(@Nullable AuditDoc event) {
        return Value.of(
                event == null
                        ? tables.text("changes.hidden")
                        : show.type(event.event().type()));
    }

    private static Value position(@Nullable AuditDoc event) {
        return Value.orNothing(event == null ? null : event.position());
    }
}
