package vn.sogiamsat.query.meeting;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.sogiamsat.core.event.Labelled;
import vn.sogiamsat.query.export.Column;
import vn.sogiamsat.query.export.Download;
import vn.sogiamsat.query.export.Format;
import vn.sogiamsat.query.export.Sheet;
import vn.sogiamsat.query.export.Tables;
import vn.sogiamsat.query.export.Value;
import vn.sogiamsat.query.organisation.UnitTree;
import vn.sogiamsat.query.security.Scope;
import vn.sogiamsat.query.web.Show;

/** The list of meetings as a file: all that a filter lets through. */
@Controller
class MeetingFiles {
    private final MeetingSearch meetings;
    private final Tables tables;
    private final Download download;
    private final Show show;

    MeetingFiles(MeetingSearch meetings, Tables tables, Download download, Show show) {
        this.meetings = meetings;
        this.tables = tables;
        this.download = download;
        this.show = show;
    }

    @GetMapping("/meetings.{format:csv|xlsx}")
    void list(@PathVariable Format format, MeetingFilter filter, Scope scope, HttpServletResponse response)
            throws IOException {
        Stream<List<Value>> rows =
                meetings.all(filter, scope).flatMap(List::stream).map(row -> row(row, scope));
        download.send(
                format,
                tables.of(tables.text("meetings.title"), filter.unit(), scope, said(filter), columns(), rows),
                response);
    }

    private List<Sheet.Said> said(MeetingFilter filter) {
        List<Sheet.Said> said = new ArrayList<>();
        if (filter.q() != null && !filter.q().isBlank()) {
            said.add(new Sheet.Said(tables.text("meetings.search"), filter.q()));
        }
        if (filter.month() != null) {
            said.add(new Sheet.Said(tables.text("meetings.month"), show.month(filter.month())));
        }
        word(said, "meetings.kind", filter.kind());
        word(said, "meetings.mode", filter.mode());
        word(said, "meetings.status", filter.status());
        return said;
    }

    private void word(List<Sheet.Said> said, String label, @Nullable Labelled word) {
        if (word != null) {
            said.add(new Sheet.Said(tables.text(label), show.word(word)));
        }
    }

    private List<Column> columns() {
        return List.of(
                Column.day(tables.text("meetings.date")),
                Column.moment(tables.text("meetings.start")),
                Column.longText(tables.text("meetings.cell")),
                Column.longText(tables.text("meetings.above")),
                Column.text(tables.text("meetings.kind")),
                Column.text(tables.text("meetings.mode")),
                Column.text(tables.text("meetings.status")),
                Column.number(tables.text("meetings.present")),
                Column.number(tables.text("meetings.ofThemRemote")),
                Column.number(tables.text("meetings.absent")),
                Column.number(tables.text("meetings.superiors")),
                Column.number(tables.text("meetings.minutes")),
                Column.number(tables.text("meetings.points")),
                Column.text(tables.text("meetings.level")),
                Column.moment(tables.text("meetings.recorded")),
                Column.text(tables.text("export.id")));
    }

    private List<Value> row(MeetingRow row, Scope scope) {
        List<UnitTree.Unit> path = meetings.path(row, scope);
        return List.of(
                Value.of(row.localDate()),
                Value.of(row.meeting().start()),
                Value.of(path.isEmpty() ? row.unit().code() : path.getFirst().name()),
                Value.of(path.size() < 2 ? null : path.get(1).name()),
                named(row.kind()),
                named(row.mode()),
                named(row.status()),
                Value.of(row.counts().present()),
                Value.of(row.counts().remote()),
                Value.of(row.counts().absent()),
                Value.of(row.counts().superiors()),
                number(row.meeting().minutes()),
                number(row.meeting().points()),
                named(row.level()),
                Value.of(row.lastRecordedAt()),
                Value.of(row.meeting().id().toString()));
    }

    private static Value number(@Nullable Integer number) {
        return number == null ? new Value.Nothing() : Value.of(number);
    }

    private Value named(@Nullable Labelled word) {
        return Value.of(word == null ? null : show.word(word));
    }
}
