package vn.sogiamsat.query.compliance;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.sogiamsat.core.command.LedgerCommand;
import vn.sogiamsat.core.command.Receipt;
import vn.sogiamsat.query.security.Viewer;
import vn.sogiamsat.query.user.UserRole;
import vn.sogiamsat.query.web.ProblemException;
import vn.sogiamsat.query.write.Outcome;
import vn.sogiamsat.query.write.WriteSide;

/** Repeals a rulebook from a day on. */
@Controller
class RepealPage {
    private final Rulebooks rulebooks;
    private final WriteSide writeSide;

    RepealPage(Rulebooks rulebooks, WriteSide writeSide) {
        this.rulebooks = rulebooks;
        this.writeSide = writeSide;
    }

    @GetMapping("/rulebooks/{id}/repeal")
    String ask(@PathVariable String id, Viewer viewer, Model model) {
        return form(id, Repealing.EMPTY, null, viewer, model);
    }

    @PostMapping("/rulebooks/{id}/repeal")
    String repeal(
            @PathVariable String id,
            @ModelAttribute Repealing typed,
            Viewer viewer,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        String form = form(id, typed, typed.problem(), viewer, model);
        if (typed.problem() != null) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            return form;
        }
        Outcome<Receipt> outcome = writeSide.decide(
                Decided.textOf(typed.reason()),
                why -> new LedgerCommand.RepealRulebook(
                        id, Decided.day(typed.from()).orElseThrow(), why, typed.decision(), viewer.login()),
                Receipt.class);
        return switch (outcome) {
            case Outcome.Done<Receipt> done -> {
                flash.addFlashAttribute("note", "repeal.done");
                yield "redirect:/rulebooks/" + id;
            }
            case Outcome.Refused<Receipt> refused -> {
                response.setStatus(HttpServletResponse.SC_CONFLICT);
                model.addAttribute("problem", refused.message());
                yield form;
            }
        };
    }

    private String form(String id, Repealing typed, @Nullable String problem, Viewer viewer, Model model) {
        viewer.mustBeAnyOf(UserRole.ADMINISTRATOR);
        model.addAttribute(
                "book", rulebooks.library().of(id).stream().findFirst().orElseThrow(ProblemException::notFound));
        model.addAttribute("typed", typed);
        model.addAttribute("problemKey", problem);
        return "repeal-rulebook";
    }
}
