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
import vn.sogiamsat.core.view.AuditDoc;
import vn.sogiamsat.core.view.ObligationDoc;
import vn.sogiamsat.query.export.Column;
import vn.sogiamsat.query.export.Download;
import vn.sogiamsat.query.export.Format;
import vn.sogiamsat.query.export.Sheet;
import vn.sogiamsat.query.export.Tables;
import vn.sogiamsat.query.export.Value;
import vn.sogiamsat.query.security.Scope;
import vn.sogiamsat.query.web.ProblemException;
import vn.sogiamsat.query.web.Show;

/** The tables of one obligation as files: its evidence, and what was known of it from when to when. */
@Controller
class OneObligationFiles {
    private final Asking asking;
    private final ObligationSearch obligations;
    private final ObligationReading reading;
    private final Tables tables;
    private final TableHeads heads;
    private final Download download;
    private final Show show;

    OneObligationFiles(
            Asking asking,
            ObligationSearch obligations,
            ObligationReading reading,
            Tables tables,
            TableHeads heads,
            Download download,
            Show show) {
        this.asking = asking;
        this.obligations = obligations;
        this.reading = reading;
        this.tables = tables;
        this.heads = heads;
        this.download = download;
        this.show = show;
    }

    @GetMapping("/obligations/{id}/history.{format:csv|xlsx}")
    void history(
            @PathVariable UUID id,
            @PathVariable Format format,
            ObligationFilter filter,
            Scope scope,
            HttpServletResponse response)
            throws IOException {
        ObligationView view = view(id, filter, scope);
        Stream<List<Value>> rows = view.versions().stream().map(this::row);
        download.send(
                format,
                sheet("obligation.history", view, heads.of(view.asOf()), scope, historyColumns(), rows),
                response);
    }

    @GetMapping("/obligations/{id}/evidence.{format:csv|xlsx}")
    void evidence(
            @PathVariable UUID id,
            @PathVariable Format format,
            ObligationFilter filter,
            Scope scope,
            HttpServletResponse response)
            throws IOException {
        ObligationView view = view(id, filter, scope);
        List<Sheet.Said> said = new ArrayList<>(heads.of(view.asOf()));
        if (view.hidden() > 0) {
            said.add(new Sheet.Said(
                    tables.text("export.left"), tables.text("obligation.evidence.hidden", view.hidden())));
        }
        Stream<List<Value>> rows = view.evidence().stream().map(this::row);
        download.send(format, sheet("obligation.evidence", view, said, scope, evidenceColumns(), rows), response);
    }

    private ObligationView view(UUID id, ObligationFilter filter, Scope scope) {
        return reading.view(obligations.versions(id, scope), asking.asOf(filter), scope)
                .orElseThrow(ProblemException::notFound);
    }

    private Sheet sheet(
            String title,
            ObligationView view,
            List<Sheet.Said> said,
            Scope scope,
            List<Column> columns,
            Stream<List<Value>> rows) {
        String of = view.line().rule().id();
        return tables.of(tables.text(title) + " – " + of, view.unitId(), scope, said, columns, rows);
    }

    private List<Column> evidenceColumns() {
        return List.of(
                Column.number(tables.text("scores.position")),
                Column.moment(tables.text("audit.occurred")),
                Column.moment(tables.text("audit.recorded")),
                Column.text(tables.text("audit.event")),
                Column.text(tables.text("audit.source")),
                Column.text(tables.text("export.sourceId")),
                Column.text(tables.text("export.id")));
    }

    private List<Value> row(AuditDoc event) {
        return List.of(
                Value.of(event.position()),
                Value.of(event.occurredAt()),
                Value.of(event.recordedAt()),
                Value.of(show.type(event.event().type())),
                Value.of(event.event().source()),
                Value.of(event.event().sourceId()),
                Value.of(event.event().id().toString()));
    }

    private List<Column> historyColumns() {
        return List.of(
                Column.moment(tables.text("obligation.known")),
                Column.moment(tables.text("obligation.known.to")),
                Column.moment(tables.text("obligation.due")),
                Column.moment(tables.text("obligation.met")),
                Column.number(tables.text("obligation.required")),
                Column.number(tables.text("obligation.reached")),
                Column.text(tables.text("obligation.status")),
                Column.longText(tables.text("obligation.reason")),
                Column.number(tables.text("scores.position")));
    }

    private List<Value> row(ObligationView.Version version) {
        ObligationDoc doc = version.doc();
        return List.of(
                Value.of(doc.knownFrom()),
                Value.of(doc.current() ? null : doc.knownTo()),
                Value.of(doc.dueAt()),
                Value.of(doc.metAt()),
                Value.of(doc.required()),
                Value.of(doc.achieved()),
                Value.of(version.status() == null ? null : show.word(version.status())),
                Value.of(doc.reason()),
                Value.of(doc.position()));
    }
}
