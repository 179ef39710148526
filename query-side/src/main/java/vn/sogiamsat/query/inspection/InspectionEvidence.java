package vn.sogiamsat.query.inspection;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.sogiamsat.core.FactCodec;
import vn.sogiamsat.query.event.Corrections;
import vn.sogiamsat.query.event.Entry;
import vn.sogiamsat.query.event.VisibleEvents;
import vn.sogiamsat.query.evidence.EvidenceOf;
import vn.sogiamsat.query.evidence.EvidencePages;
import vn.sogiamsat.query.security.Scope;
import vn.sogiamsat.query.security.Viewer;
import vn.sogiamsat.query.web.ProblemException;

/** The file of an inspection as one bundle: everything told of it, and the events its findings and questions name. */
@Controller
class InspectionEvidence {
    private final Inspections inspections;
    private final VisibleEvents visible;
    private final Corrections corrections;
    private final EvidencePages pages;
    private final FactCodec codec = new FactCodec();

    InspectionEvidence(Inspections inspections, VisibleEvents visible, Corrections corrections, EvidencePages pages) {
        this.inspections = inspections;
        this.visible = visible;
        this.corrections = corrections;
        this.pages = pages;
    }

    /** @param hidden how many events it names that the user may not see */
    private record File(Read read, List<Entry> entries, long hidden) {}

    @GetMapping("/inspections/{id}/evidence")
    String ask(@PathVariable UUID id, Viewer viewer, Scope scope, Model model) {
        return pages.form(what(file(id, viewer, scope)), model);
    }

    @PostMapping("/inspections/{id}/evidence")
    @Nullable String make(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            Viewer viewer,
            Scope scope,
            Model model,
            HttpServletResponse response)
            throws IOException {
        File file = file(id, viewer, scope);
        return pages.send(what(file), file::entries, reason, viewer, scope, model, response);
    }

    private File file(UUID id, Viewer viewer, Scope scope) {
        Read read = inspections
                .find(id)
                .filter(found -> found.isOpenTo(viewer, scope))
                .orElseThrow(ProblemException::notFound);
        Set<UUID> named = new LinkedHashSet<>();
        read.state().findings().forEach(told -> named.addAll(told.body().evidence()));
        read.state()
                .questions()
                .forEach(each -> named.addAll(each.asked().body().events()));
        List<Entry> seen = corrections.apply(visible.find(named, scope).stream()
                .map(doc -> Entry.of(doc, codec))
                .toList());
        Map<UUID, Entry> entries = new LinkedHashMap<>();
        read.entries().forEach(entry -> entries.put(entry.id(), entry));
        seen.forEach(entry -> entries.putIfAbsent(entry.id(), entry));
        return new File(read, List.copyOf(entries.values()), named.size() - seen.size());
    }

    private static EvidenceOf what(File file) {
        Read read = file.read();
        return new EvidenceOf(
                "inspection",
                read.id().toString(),
                "Hồ sơ cuộc kiểm tra " + read.code() + " theo "
                        + read.opened().mandate().number(),
                file.entries().size(),
                file.hidden(),
                "/inspections/" + read.id(),
                "/inspections/" + read.id() + "/evidence");
    }
}
