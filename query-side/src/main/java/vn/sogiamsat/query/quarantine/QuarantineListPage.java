package vn.sogiamsat.query.quarantine;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.sogiamsat.query.security.Scope;
import vn.sogiamsat.query.security.Viewer;
import vn.sogiamsat.query.user.UserRole;
import vn.sogiamsat.query.web.ProblemException;

/** The quarantined submissions: those that wait for a person, and what became of the others. */
@Controller
class QuarantineListPage {
    static final UserRole[] READERS = {UserRole.INSPECTOR, UserRole.CLERK, UserRole.ADMINISTRATOR};
    private static final List<String> STATES = List.of("open", "released", "rejected", "all");
    private static final int LAST_PAGE = 10_000;

    private final QuarantineReading quarantine;

    QuarantineListPage(QuarantineReading quarantine) {
        this.quarantine = quarantine;
    }

    @GetMapping("/quarantine")
    String list(
            @RequestParam(defaultValue = "open") String state,
            @RequestParam(defaultValue = "") String source,
            @RequestParam(defaultValue = "1") int page,
            Viewer viewer,
            Scope scope,
            Model model) {
        viewer.mustBeAnyOf(READERS);
        if (!STATES.contains(state)) {
            throw ProblemException.badRequest("bad-value", "state", state);
        }
        if (page < 1 || page > LAST_PAGE) {
            throw ProblemException.badRequest("bad-value", "page", page);
        }
        var found = quarantine.find(
                state.equals("all") ? null : state, source.isBlank() ? null : source.strip(), page - 1, scope);
        model.addAttribute("states", STATES);
        model.addAttribute("state", state);
        model.addAttribute("source", source);
        model.addAttribute("sources", quarantine.sources());
        model.addAttribute("page", page);
        model.addAttribute("total", found.total());
        model.addAttribute("items", found.items());
        model.addAttribute("last", (long) page * QuarantineReading.PAGE >= found.total());
        return "quarantine";
    }
}
