package vn.sogiamsat.query.compliance;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.sogiamsat.core.view.ObligationDoc;
import vn.sogiamsat.query.export.Column;
import vn.sogiamsat.query.export.Download;
import vn.sogiamsat.query.export.Format;
import vn.sogiamsat.query.export.Tables;
import vn.sogiamsat.query.export.Value;
import vn.sogiamsat.query.security.Scope;
import vn.sogiamsat.query.web.ProblemException;
import vn.sogiamsat.query.web.Show;

/** What was known of one obligation, and from when to when, as a file. */
@Controller
class HistoryFiles {
    private final Asking asking;
    private final ObligationSearch obligations;
    private final ObligationReading reading;
    private final Tables tables;
    private final TableHeads heads;
    private final Download download;
    private final Show show;

    HistoryFiles(
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
        ObligationView view = reading.view(obligations.versions(id, scope), asking.asOf(filter), scope)
                .orElseThrow(ProblemException::notFound);
        Stream<List<Value>> rows = view.versions().stream().map(this::row);
        download.send(
                format,
                tables.of(
                        tables.text("obligation.history") + " – "
                                + view.line().rule().id(),
                        view.unitId(),
                        scope,
                        heads.of(view.asOf()),
                        columns(),
                        rows),
                response);
    }

    private List<Column> columns() {
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
