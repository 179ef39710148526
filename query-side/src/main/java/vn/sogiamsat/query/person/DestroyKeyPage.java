package vn.sogiamsat.query.person;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.sogiamsat.core.PersonId;
import vn.sogiamsat.core.command.LedgerCommand;
import vn.sogiamsat.core.command.Receipt;
import vn.sogiamsat.query.security.Scope;
import vn.sogiamsat.query.security.Viewer;
import vn.sogiamsat.query.user.UserRole;
import vn.sogiamsat.query.web.ProblemException;
import vn.sogiamsat.query.write.Outcome;
import vn.sogiamsat.query.write.WriteSide;

/** Destroys a person's key for good: first by which decision and why, then a page that names what will be gone. */
@Controller
class DestroyKeyPage {
    private final Persons persons;
    private final WriteSide writeSide;

    DestroyKeyPage(Persons persons, WriteSide writeSide) {
        this.persons = persons;
        this.writeSide = writeSide;
    }

    @GetMapping("/persons/{id}/destroy-key")
    String ask(@PathVariable UUID id, Viewer viewer, Scope scope, Model model) {
        return form(id, new KeyDecision(null, null, null, null), null, viewer, scope, model);
    }

    /** The second step; back to the first where something is missing, or where the person wants to correct it. */
    @PostMapping("/persons/{id}/destroy-key")
    String review(
            @PathVariable UUID id,
            @ModelAttribute KeyDecision typed,
            @RequestParam(defaultValue = "false") boolean edit,
            Viewer viewer,
            Scope scope,
            Model model,
            HttpServletResponse response) {
        String form = form(id, typed, null, viewer, scope, model);
        String problem = typed.problem();
        if (edit) {
            return form;
        }
        if (problem != null) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            model.addAttribute("problemKey", problem);
            return form;
        }
        return "destroy-key-confirm";
    }

    @PostMapping("/persons/{id}/destroy-key/confirm")
    String destroy(
            @PathVariable UUID id,
            @ModelAttribute KeyDecision typed,
            @RequestParam(defaultValue = "false") boolean understood,
            Viewer viewer,
            Scope scope,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        String form = form(id, typed, null, viewer, scope, model);
        if (typed.problem() != null) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            model.addAttribute("problemKey", typed.problem());
            return form;
        }
        if (!understood) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            model.addAttribute("problemKey", "destroy.not-understood");
            return "destroy-key-confirm";
        }
        Outcome<Receipt> outcome = writeSide.decide(
                typed.reason(),
                why -> new LedgerCommand.DestroyPersonKey(new PersonId(id), why, typed.document(), viewer.login()),
                Receipt.class);
        return switch (outcome) {
            case Outcome.Done<Receipt> done -> {
                flash.addFlashAttribute("note", "destroy.done");
                yield "redirect:/persons/" + id;
            }
            case Outcome.Refused<Receipt> refused -> {
                response.setStatus(HttpServletResponse.SC_CONFLICT);
                yield form(id, typed, refused.message(), viewer, scope, model);
            }
        };
    }

    /** @throws ProblemException when there is no such person, or the user may not see them */
    private String form(UUID id, KeyDecision typed, @Nullable String problem, Viewer viewer, Scope scope, Model model) {
        viewer.mustBeAnyOf(UserRole.ADMINISTRATOR);
        if (persons.read(id, scope).isEmpty()) {
            throw ProblemException.notFound();
        }
        model.addAttribute("person", persons.find(id));
        model.addAttribute("typed", typed);
        model.addAttribute("problem", problem);
        return "destroy-key";
    }
}
