package vn.sogiamsat.query.compliance;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.sogiamsat.query.security.Viewer;
import vn.sogiamsat.query.user.UserRole;
import vn.sogiamsat.query.web.ProblemException;
import vn.sogiamsat.query.web.Show;
import vn.sogiamsat.rules.book.Fault;
import vn.sogiamsat.rules.book.FaultyRulebookException;
import vn.sogiamsat.rules.book.RulebookReader;
import vn.sogiamsat.rules.book.ShippedRulebooks;

/**
 * Adopts a rulebook by a decision: one that comes along, as it is or mended, or one that was written here. First it is
 * typed; what it would change is looked at ({@link PreviewPage}) before it is confirmed.
 */
@Controller
class AdoptPage {
    private final Clock clock;

    AdoptPage(Clock clock) {
        this.clock = clock;
    }

    /**
     * @param shipped the rulebook to begin with, of those that come along; null to begin with nothing
     * @param edit whether to go on with what was typed before
     */
    @GetMapping("/adopt-rulebook")
    String ask(
            @RequestParam(required = false) @Nullable String shipped,
            @RequestParam(defaultValue = "false") boolean edit,
            Viewer viewer,
            HttpSession session,
            Model model) {
        viewer.mustBeAnyOf(UserRole.ADMINISTRATOR);
        Adopting before = edit ? Waiting.in(session) : null;
        if (before != null) {
            return form(before, List.of(), model);
        }
        if (shipped != null && !shipped.isEmpty() && !ShippedRulebooks.names().contains(shipped)) {
            throw ProblemException.notFound();
        }
        String text = shipped == null || shipped.isEmpty() ? "" : ShippedRulebooks.text(shipped);
        return form(Adopting.of(text), List.of(), model);
    }

    @PostMapping("/adopt-rulebook")
    String preview(
            @ModelAttribute Adopting typed,
            Viewer viewer,
            HttpSession session,
            Model model,
            HttpServletResponse response) {
        viewer.mustBeAnyOf(UserRole.ADMINISTRATOR);
        String problem = typed.problem(YearMonth.from(clock.instant().atZone(Show.HERE)));
        if (problem != null) {
            model.addAttribute("problemKey", problem);
            return refuse(typed, List.of(), model, response);
        }
        try {
            RulebookReader.read("", typed.whole());
        } catch (FaultyRulebookException e) {
            return refuse(typed, e.faults(), model, response);
        }
        Waiting.put(typed, session);
        return "redirect:/adopt-rulebook/preview";
    }

    private static String refuse(Adopting typed, List<Fault> faults, Model model, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_CONFLICT);
        return form(typed, faults, model);
    }

    private static String form(Adopting typed, List<Fault> faults, Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute("faults", faults);
        model.addAttribute("shipped", ShippedRulebooks.names());
        return "adopt-rulebook";
    }
}
