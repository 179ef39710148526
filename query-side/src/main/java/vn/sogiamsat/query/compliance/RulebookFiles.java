package vn.sogiamsat.query.compliance;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
import vn.sogiamsat.query.security.Scope;
import vn.sogiamsat.query.web.Show;
import vn.sogiamsat.rules.book.Citation;

/** The rules of all rulebooks as a file, those in force on a day first. */
@Controller
class RulebookFiles {
    private final Rulebooks rulebooks;
    private final Asking asking;
    private final Tables tables;
    private final TableHeads heads;
    private final Download download;
    private final Show show;

    RulebookFiles(Rulebooks rulebooks, Asking asking, Tables tables, TableHeads heads, Download download, Show show) {
        this.rulebooks = rulebooks;
        this.asking = asking;
        this.tables = tables;
        this.heads = heads;
        this.download = download;
        this.show = show;
    }

    @GetMapping("/rulebooks.{format:csv|xlsx}")
    void rules(
            @PathVariable Format format,
            @RequestParam(required = false) @Nullable LocalDate on,
            Scope scope,
            HttpServletResponse response)
            throws IOException {
        Library library = rulebooks.library();
        LocalDate day = asking.on(on).on();
        List<Adopted> inForce = library.inForce(day);
        Stream<List<Value>> rows = Stream.concat(
                        inForce.stream(), library.adopted().reversed().stream().filter(one -> !inForce.contains(one)))
                .flatMap(one -> one.rules().stream().map(rule -> row(one, rule, inForce.contains(one))));
        download.send(
                format,
                tables.of(
                        tables.text("rulebooks.title"),
                        null,
                        scope,
                        List.of(new Sheet.Said(tables.text("rulebooks.on"), show.day(day))),
                        columns(),
                        rows),
                response);
    }

    private List<Column> columns() {
        return List.of(
                Column.text(tables.text("rulebook.inForce")),
                Column.longText(tables.text("rulebooks.title")),
                Column.day(tables.text("supervisor.from")),
                Column.day(tables.text("supervisor.to")),
                Column.text(tables.text("obligation.rule.id")),
                Column.longText(tables.text("obligation.rule")),
                Column.longText(tables.text("rule.demands")),
                Column.longText(tables.text("rule.shortfall")),
                Column.longText(tables.text("rule.citation")),
                Column.text(tables.text("rule.confidence")));
    }

    private List<Value> row(Adopted one, RuleText text, boolean inForce) {
        var rule = text.rule();
        return List.of(
                Value.of(tables.text(inForce ? "rule.yes" : "rule.no")),
                Value.of(one.book() == null ? one.id() : show.words(one.book().title())),
                Value.of(one.doc().inForceFrom()),
                Value.of(one.doc().end()),
                Value.of(text.id()),
                heads.title(text),
                Value.of(rule == null ? null : show.words(rule.demands())),
                Value.of(rule == null ? null : show.words(rule.shortfall())),
                Value.of(rule == null ? null : citation(rule.citation())),
                heads.word(text.confidence()));
    }

    private String citation(Citation citation) {
        return citation.number() + ", " + citation.issuer() + ", " + show.day(citation.date())
                + (citation.clause() == null ? "" : ", " + citation.clause());
    }
}
