package vn.sogiamsat.query.sender;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.sogiamsat.core.command.LedgerQuery;
import vn.sogiamsat.core.command.LedgerQuery.QuarantinePage;
import vn.sogiamsat.query.security.Viewer;
import vn.sogiamsat.query.web.ProblemException;
import vn.sogiamsat.query.write.Reason;
import vn.sogiamsat.query.write.WriteSide;

/** What of a source waits in quarantine: many of them tried, corrected and released at once. */
@Controller
class ManyPage {
    private static final int ROWS = 50;
    private static final int LAST_PAGE = 10_000;

    private final KeptSources kept;
    private final ManyReleases releases;
    private final WriteSide writeSide;

    ManyPage(KeptSources kept, ManyReleases releases, WriteSide writeSide) {
        this.kept = kept;
        this.releases = releases;
        this.writeSide = writeSide;
    }

    /**
     * The form as typed.
     *
     * @param reference of those that were ticked
     */
    record Typed(
            @Nullable List<UUID> reference,
            @Nullable String reason,
            @Nullable String pointer,
            @Nullable String value) {
        static final Typed NOTHING = new Typed(null, null, null, null);

        List<UUID> references() {
            return reference == null
                    ? List.of()
                    : reference.stream().filter(Objects::nonNull).distinct().toList();
        }

        Mending mending() {
            return Mending.of(pointer, value);
        }
    }

    @GetMapping("/senders/{name}/quarantine")
    String list(@PathVariable String name, @RequestParam(defaultValue = "1") int page, Viewer viewer, Model model) {
        return page(name, page, Typed.NOTHING, List.of(), null, viewer, model);
    }

    @PostMapping("/senders/{name}/quarantine")
    String act(
            @PathVariable String name,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(name = "do", defaultValue = "try") String what,
            @ModelAttribute Typed typed,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        kept.one(name, viewer);
        String problem = null;
        List<ReleaseOutcome> outcomes = List.of();
        if (typed.references().isEmpty() || typed.references().size() > ROWS) {
            problem = "senders.quarantine.tick";
        } else if (what.equals("release")
                && Reason.of(String.valueOf(typed.reason())).isEmpty()) {
            problem = "write.reason.missing";
        } else if (what.equals("release")) {
            outcomes = releases.release(
                    name, typed.references(), typed.mending(), String.valueOf(typed.reason()), viewer.login());
        } else {
            outcomes = releases.attempt(name, typed.references(), typed.mending());
        }
        if (problem != null) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
        }
        return page(name, page, typed, outcomes, problem, viewer, model);
    }

    private String page(
            String name,
            int page,
            Typed typed,
            List<ReleaseOutcome> outcomes,
            @Nullable String problem,
            Viewer viewer,
            Model model) {
        if (page < 1 || page > LAST_PAGE) {
            throw ProblemException.badRequest("bad-value", "page", page);
        }
        kept.head(name, "quarantine", viewer, model);
        QuarantinePage found = writeSide
                .ask(
                        new LedgerQuery.FindQuarantined("open", List.of(name), null, (page - 1) * ROWS, ROWS),
                        QuarantinePage.class)
                .orElseGet(() -> new QuarantinePage(0, List.of()));
        Set<UUID> ticked = typed.references().stream().collect(Collectors.toSet());
        model.addAttribute("found", found);
        model.addAttribute("page", page);
        model.addAttribute("last", (long) page * ROWS >= found.total());
        model.addAttribute("typed", typed);
        model.addAttribute("ticked", ticked);
        model.addAttribute("outcomes", outcomes);
        model.addAttribute("problem", problem);
        return "sender-quarantine";
    }
}
