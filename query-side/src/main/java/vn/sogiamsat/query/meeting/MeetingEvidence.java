package vn.sogiamsat.query.meeting;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.sogiamsat.core.FactCodec;
import vn.sogiamsat.core.view.MeetingDoc;
import vn.sogiamsat.query.event.Entry;
import vn.sogiamsat.query.evidence.EvidenceOf;
import vn.sogiamsat.query.evidence.EvidencePages;
import vn.sogiamsat.query.organisation.UnitTree;
import vn.sogiamsat.query.security.Scope;
import vn.sogiamsat.query.security.Viewer;
import vn.sogiamsat.query.web.ProblemException;
import vn.sogiamsat.query.web.Show;

/** A bundle of everything that was told of one meeting, what was withdrawn too. */
@Controller
class MeetingEvidence {
    private final MeetingSearch meetings;
    private final EvidencePages pages;
    private final Show show;
    private final FactCodec codec = new FactCodec();

    MeetingEvidence(MeetingSearch meetings, EvidencePages pages, Show show) {
        this.meetings = meetings;
        this.pages = pages;
        this.show = show;
    }

    @GetMapping("/meetings/{id}/evidence")
    String ask(@PathVariable UUID id, Scope scope, Model model) {
        return pages.form(what(id, doc(id, scope), scope), model);
    }

    @PostMapping("/meetings/{id}/evidence")
    @Nullable String make(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            Viewer viewer,
            Scope scope,
            Model model,
            HttpServletResponse response)
            throws IOException {
        MeetingDoc doc = doc(id, scope);
        List<Entry> entries = MeetingStory.of(doc, codec).entries();
        return pages.send(what(id, doc, scope), () -> entries, reason, viewer, scope, model, response);
    }

    private MeetingDoc doc(UUID id, Scope scope) {
        return meetings.find(id, scope).orElseThrow(ProblemException::notFound);
    }

    private EvidenceOf what(UUID id, MeetingDoc doc, Scope scope) {
        MeetingRow row = MeetingRow.of(doc);
        List<UnitTree.Unit> path = meetings.path(row, scope);
        String name = path.isEmpty() ? row.unit().code() : path.getFirst().name();
        return new EvidenceOf(
                "meeting",
                id.toString(),
                "Buổi sinh hoạt của " + name + ", ngày " + show.day(row.localDate()),
                doc.facts().size(),
                0,
                "/meetings/" + id,
                "/meetings/" + id + "/evidence");
    }
}
