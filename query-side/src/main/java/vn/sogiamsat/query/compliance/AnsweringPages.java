package vn.sogiamsat.query.compliance;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
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
import vn.sogiamsat.query.security.Scope;
import vn.sogiamsat.query.security.Viewer;
import vn.sogiamsat.query.user.UserRole;
import vn.sogiamsat.query.web.ProblemException;
import vn.sogiamsat.query.write.Outcome;
import vn.sogiamsat.query.write.WriteSide;

/** What is decided on one obligation, and what the unit that answers for it says to it. */
@Controller
class AnsweringPages {
    /** Who speaks for units: those who work for them or lead them; inspectors judge what they say. */
    static final UserRole[] EXPLAINING = {UserRole.CLERK, UserRole.LEADER, UserRole.ADMINISTRATOR};

    private final Asking asking;
    private final ObligationSearch obligations;
    private final Rulebooks rulebooks;
    private final Lines lines;
    private final WriteSide writeSide;

    AnsweringPages(Asking asking, ObligationSearch obligations, Rulebooks rulebooks, Lines lines, WriteSide writeSide) {
        this.asking = asking;
        this.obligations = obligations;
        this.rulebooks = rulebooks;
        this.lines = lines;
        this.writeSide = writeSide;
    }

    @GetMapping("/obligations/{id}/waive")
    String askToWaive(@PathVariable UUID id, Viewer viewer, Scope scope, Model model) {
        viewer.mustBeAnyOf(UserRole.ADMINISTRATOR);
        model.addAttribute("line", line(id, scope));
        model.addAttribute("typed", Waiving.EMPTY);
        return "waive-obligation";
    }

    @PostMapping("/obligations/{id}/waive")
    String waive(
            @PathVariable UUID id,
            @ModelAttribute Waiving typed,
            Viewer viewer,
            Scope scope,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        viewer.mustBeAnyOf(UserRole.ADMINISTRATOR);
        Line line = line(id, scope);
        model.addAttribute("line", line);
        model.addAttribute("typed", typed);
        if (typed.problem() != null) {
            return refuse("waive-obligation", typed.problem(), null, model, response);
        }
        Outcome<Receipt> outcome = writeSide.decide(
                Decided.textOf(typed.reason()),
                why -> new LedgerCommand.WaiveObligation(
                        line.doc().rule().rulebook(),
                        id,
                        line.unit().code(),
                        Decided.day(typed.from()).orElseThrow(),
                        Decided.day(typed.until()).orElseThrow(),
                        why,
                        typed.decision(),
                        viewer.login()),
                Receipt.class);
        return answer(outcome, id, "waive-obligation", "waive.done", model, flash, response);
    }

    @GetMapping("/obligations/{id}/explain")
    String askToExplain(@PathVariable UUID id, Viewer viewer, Scope scope, Model model) {
        viewer.mustBeAnyOf(EXPLAINING);
        model.addAttribute("line", line(id, scope));
        model.addAttribute("typed", Explaining.EMPTY);
        return "explain-obligation";
    }

    @PostMapping("/obligations/{id}/explain")
    String explain(
            @PathVariable UUID id,
            @ModelAttribute Explaining typed,
            Viewer viewer,
            Scope scope,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        viewer.mustBeAnyOf(EXPLAINING);
        Line line = line(id, scope);
        model.addAttribute("line", line);
        model.addAttribute("typed", typed);
        if (typed.problem() != null) {
            return refuse("explain-obligation", typed.problem(), null, model, response);
        }
        Outcome<Receipt> outcome = writeSide.send(
                new LedgerCommand.GiveExplanation(
                        line.doc().rule().rulebook(),
                        id,
                        line.unit().code(),
                        typed.words(),
                        typed.digest(),
                        viewer.login()),
                Receipt.class);
        return answer(outcome, id, "explain-obligation", "explain.done", model, flash, response);
    }

    private static String answer(
            Outcome<Receipt> outcome,
            UUID id,
            String form,
            String note,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        return switch (outcome) {
            case Outcome.Done<Receipt> done -> {
                flash.addFlashAttribute("note", note);
                yield "redirect:/obligations/" + id;
            }
            case Outcome.Refused<Receipt> refused -> refuse(form, null, refused.message(), model, response);
        };
    }

    private static String refuse(
            String form, @Nullable String key, @Nullable String message, Model model, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_CONFLICT);
        model.addAttribute("problemKey", key);
        model.addAttribute("problem", message);
        return form;
    }

    /**
     * The obligation as it is known now.
     *
     * @throws ProblemException not found, where there is none or the user may not see it
     */
    private Line line(UUID id, Scope scope) {
        return obligations.versions(id, scope).stream()
                .filter(version -> version.current())
                .findFirst()
                .flatMap(doc ->
                        lines
                                .named(
                                        List.of(doc),
                                        rulebooks.library(),
                                        asking.now().notBefore(doc.opensAt()))
                                .stream()
                                .findFirst())
                .orElseThrow(ProblemException::notFound);
    }
}
