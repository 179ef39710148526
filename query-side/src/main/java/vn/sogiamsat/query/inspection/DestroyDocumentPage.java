package vn.sogiamsat.query.inspection;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.sogiamsat.core.command.HoldCommand;
import vn.sogiamsat.query.security.Viewer;
import vn.sogiamsat.query.user.UserRole;

/** Destroys a document for good: by which decision and why, and only once it was said that this is understood. */
@Controller
class DestroyDocumentPage {
    private final InspectionForms forms;

    DestroyDocumentPage(InspectionForms forms) {
        this.forms = forms;
    }

    @GetMapping("/documents/destroy")
    String ask(Viewer viewer, Model model) {
        viewer.mustBeAnyOf(UserRole.ADMINISTRATOR);
        return form(Typed.about(null, null, null), model);
    }

    @PostMapping("/documents/destroy")
    String destroy(
            @ModelAttribute("typed") Typed typed,
            @RequestParam(defaultValue = "false") boolean understood,
            Viewer viewer,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        viewer.mustBeAnyOf(UserRole.ADMINISTRATOR);
        return forms.send(
                problem(typed, understood),
                () -> new HoldCommand.DestroyDocument(
                        Typed.textOf(typed.document()), Typed.textOf(typed.text()), typed.decision(), viewer.login()),
                () -> form(typed, model),
                "/holds",
                model,
                flash,
                response);
    }

    private static @Nullable String problem(Typed typed, boolean understood) {
        if (!Typed.textOf(typed.document()).matches("[0-9a-f]{64}")) {
            return "explain.problem.document";
        }
        if (typed.decisionProblem() != null) {
            return typed.decisionProblem();
        }
        return understood ? null : "destroy.not-understood";
    }

    private static String form(Typed typed, Model model) {
        model.addAttribute("typed", typed);
        return "destroy-document";
    }
}
