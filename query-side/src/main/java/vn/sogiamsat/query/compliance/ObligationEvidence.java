package vn.sogiamsat.query.compliance;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.sogiamsat.core.FactCodec;
import vn.sogiamsat.core.view.AuditDoc;
import vn.sogiamsat.query.event.Corrections;
import vn.sogiamsat.query.event.Entry;
import vn.sogiamsat.query.event.VisibleEvents;
import vn.sogiamsat.query.evidence.EvidenceOf;
import vn.sogiamsat.query.evidence.EvidencePages;
import vn.sogiamsat.query.security.Scope;
import vn.sogiamsat.query.security.Viewer;
import vn.sogiamsat.query.web.ProblemException;

/**
 * A bundle of what an obligation rests on, as it is known now: its evidence, the adoption of its rulebook, and what was
 * decided on it and said to it.
 */
@Controller
class ObligationEvidence {
    private final Asking asking;
    private final ObligationSearch obligations;
    private final ObligationReading reading;
    private final Decisions decisions;
    private final VisibleEvents visible;
    private final Corrections corrections;
    private final EvidencePages pages;
    private final FactCodec codec = new FactCodec();

    ObligationEvidence(
            Asking asking,
            ObligationSearch obligations,
            ObligationReading reading,
            Decisions decisions,
            VisibleEvents visible,
            Corrections corrections,
            EvidencePages pages) {
        this.asking = asking;
        this.obligations = obligations;
        this.reading = reading;
        this.decisions = decisions;
        this.visible = visible;
        this.corrections = corrections;
        this.pages = pages;
    }

    /** @param hidden how many of its events the user may not see */
    private record Found(ObligationView view, List<Entry> entries, long hidden) {}

    @GetMapping("/obligations/{id}/evidence")
    String ask(@PathVariable UUID id, Scope scope, Model model) {
        return pages.form(what(id, find(id, scope)), model);
    }

    @PostMapping("/obligations/{id}/evidence")
    @Nullable String make(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            Viewer viewer,
            Scope scope,
            Model model,
            HttpServletResponse response)
            throws IOException {
        Found found = find(id, scope);
        return pages.send(what(id, found), found::entries, reason, viewer, scope, model, response);
    }

    private Found find(UUID id, Scope scope) {
        ObligationView view = reading.view(obligations.versions(id, scope), asking.now(), scope)
                .orElseThrow(ProblemException::notFound);
        Adopted book = view.line().rule().book();
        List<AuditDoc> adoption = book == null
                ? List.of()
                : visible.find(book.event(), scope).stream().toList();
        Map<UUID, Entry> entries = new LinkedHashMap<>();
        Stream.concat(
                        corrections
                                .apply(Stream.concat(view.evidence().stream(), adoption.stream())
                                        .map(doc -> Entry.of(doc, codec))
                                        .toList())
                                .stream(),
                        decisions.of(view.doc()).stream())
                .forEach(entry -> entries.putIfAbsent(entry.id(), entry));
        long hidden = view.hidden() + (book != null && adoption.isEmpty() ? 1 : 0);
        return new Found(view, List.copyOf(entries.values()), hidden);
    }

    private static EvidenceOf what(UUID id, Found found) {
        Line line = found.view().line();
        String rule = line.rule().rule() == null
                ? line.rule().id()
                : line.rule().rule().title().vi();
        return new EvidenceOf(
                "obligation",
                id.toString(),
                "Nghĩa vụ «" + rule + "» của " + line.unit().name(),
                found.entries().size(),
                found.hidden(),
                "/obligations/" + id,
                "/obligations/" + id + "/evidence");
    }
}
