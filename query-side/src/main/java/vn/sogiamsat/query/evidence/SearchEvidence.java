package vn.sogiamsat.query.evidence;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import vn.sogiamsat.query.event.AuditFilter;
import vn.sogiamsat.query.event.AuditTrail;
import vn.sogiamsat.query.event.Entry;
import vn.sogiamsat.query.security.Scope;
import vn.sogiamsat.query.security.Viewer;

/** A bundle of what a search of the audit trail found. */
@Controller
class SearchEvidence {
    private final AuditTrail trail;
    private final Searched searched;
    private final EvidencePages pages;
    private final Clock clock;

    SearchEvidence(AuditTrail trail, Searched searched, EvidencePages pages, Clock clock) {
        this.trail = trail;
        this.searched = searched;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/audit/evidence")
    String ask(AuditFilter filter, Scope scope, HttpServletRequest request, Model model) {
        return pages.form(what(filter, scope, request), model);
    }

    @PostMapping("/audit/evidence")
    @Nullable String make(
            AuditFilter filter,
            @RequestParam(defaultValue = "") String reason,
            Viewer viewer,
            Scope scope,
            HttpServletRequest request,
            Model model,
            HttpServletResponse response)
            throws IOException {
        return pages.send(
                what(filter, scope, request), () -> found(filter, scope), reason, viewer, scope, model, response);
    }

    private List<Entry> found(AuditFilter filter, Scope scope) {
        try (Stream<List<Entry>> all = trail.all(filter, scope)) {
            return all.flatMap(List::stream).limit(EvidenceOf.MOST_EVENTS + 1L).toList();
        }
    }

    private EvidenceOf what(AuditFilter filter, Scope scope, HttpServletRequest request) {
        // First of all it is looked whether the user may see the unit: its name stands in the title.
        long found = trail.find(filter, scope).total();
        return new EvidenceOf(
                "search",
                searched.id(filter),
                searched.title(filter, clock.instant()),
                found,
                0,
                address("/audit", request),
                address("/audit/evidence", request));
    }

    /** The same filter at another address. */
    private static String address(String path, HttpServletRequest request) {
        return UriComponentsBuilder.fromPath(path)
                .query(request.getQueryString())
                .replaceQueryParam("after")
                .replaceQueryParam("size")
                .replaceQueryParam("lang")
                .build()
                .toUriString();
    }
}
