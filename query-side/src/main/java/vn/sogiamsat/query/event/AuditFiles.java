package vn.sogiamsat.query.event;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.sogiamsat.query.export.Column;
import vn.sogiamsat.query.export.Download;
import vn.sogiamsat.query.export.Format;
import vn.sogiamsat.query.export.Sheet;
import vn.sogiamsat.query.export.Tables;
import vn.sogiamsat.query.export.Value;
import vn.sogiamsat.query.security.Scope;
import vn.sogiamsat.query.web.Show;

/** The audit trail as a file: all that a filter lets through. */
@Controller
class AuditFiles {
    private final AuditTrail trail;
    private final Wordings wordings;
    private final Tables tables;
    private final Download download;
    private final Show show;

    AuditFiles(AuditTrail trail, Wordings wordings, Tables tables, Download download, Show show) {
        this.trail = trail;
        this.wordings = wordings;
        this.tables = tables;
        this.download = download;
        this.show = show;
    }

    @GetMapping("/audit.{format:csv|xlsx}")
    void trail(@PathVariable Format format, AuditFilter filter, Scope scope, HttpServletResponse response)
            throws IOException {
        Stream<List<Value>> rows = trail.all(filter, scope).flatMap(entries -> {
            Wording wording = wordings.of(entries);
            return entries.stream().map(entry -> row(entry, wording));
        });
        download.send(
                format,
                tables.of(tables.text("audit.title"), filter.unit(), scope, said(filter), columns(), rows),
                response);
    }

    private List<Sheet.Said> said(AuditFilter filter) {
        List<Sheet.Said> said = new ArrayList<>();
        text(said, "audit.type", filter.type() == null || filter.type().isBlank() ? null : show.type(filter.type()));
        text(said, "audit.source", filter.source());
        text(said, "audit.person", filter.person());
        text(
                said,
                "obligation.meeting",
                filter.meeting() == null ? null : filter.meeting().toString());
        day(said, "audit.occurredFrom", filter.occurredFrom());
        day(said, "audit.occurredTo", filter.occurredTo());
        day(said, "audit.recordedFrom", filter.recordedFrom());
        day(said, "audit.recordedTo", filter.recordedTo());
        text(said, "audit.marked", filter.marked() == null ? null : show.word(filter.marked()));
        text(said, "export.filter", Boolean.TRUE.equals(filter.late()) ? tables.text("audit.late") : null);
        return said;
    }

    private void text(List<Sheet.Said> said, String label, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            said.add(new Sheet.Said(tables.text(label), text));
        }
    }

    private void day(List<Sheet.Said> said, String label, @Nullable LocalDate day) {
        text(said, label, day == null ? null : show.day(day));
    }

    private List<Column> columns() {
        return List.of(
                Column.number(tables.text("audit.position")),
                Column.moment(tables.text("audit.occurred")),
                Column.moment(tables.text("audit.recorded")),
                Column.text(tables.text("audit.event")),
                Column.longText(tables.text("export.summary")),
                Column.text(tables.text("audit.marked")),
                Column.text(tables.text("audit.source")),
                Column.text(tables.text("export.sourceId")),
                Column.text(tables.text("export.recordedBy")),
                Column.text(tables.text("audit.type")),
                Column.text(tables.text("export.id")));
    }

    private List<Value> row(Entry entry, Wording wording) {
        return List.of(
                Value.of(entry.position()),
                Value.of(entry.occurredAt()),
                Value.of(entry.recordedAt()),
                Value.of(show.type(entry.type())),
                Value.of(wording.summary(entry)),
                Value.of(marks(entry)),
                Value.of(entry.source()),
                Value.of(entry.sourceId()),
                Value.of(entry.recordedBy()),
                Value.of(entry.type()),
                Value.of(entry.id().toString()));
    }

    private String marks(Entry entry) {
        return Stream.of(
                        entry.isLate() ? tables.text("mark.late", show.lengthOfSeconds(entry.lateness())) : "",
                        entry.isWithdrawn() ? tables.text("mark.withdrawn") : "",
                        entry.isInConflict() ? tables.text("mark.conflict") : "")
                .filter(mark -> !mark.isEmpty())
                .collect(Collectors.joining("; "));
    }
}
