package vn.sogiamsat.query.inspection;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.sogiamsat.core.command.InspectionCommand;
import vn.sogiamsat.core.command.LedgerCommand;
import vn.sogiamsat.query.security.Scope;
import vn.sogiamsat.query.security.Viewer;

/** What members of an inspection record in it. */
@Controller
class WorkPages {
    private final InspectionForms forms;

    WorkPages(InspectionForms forms) {
        this.forms = forms;
    }

    /**
     * @param event which event a finding or question is about; null for none
     * @param finding code of the finding a question is about
     */
    @GetMapping("/inspections/{id}/{form:finding|question|conclusion|close}")
    String form(
            @PathVariable UUID id,
            @PathVariable String form,
            @RequestParam(required = false) @Nullable String event,
            @RequestParam(required = false) @Nullable String obligation,
            @RequestParam(required = false) @Nullable String finding,
            Viewer viewer,
            Scope scope,
            Model model) {
        Read read = forms.ofMember(id, viewer, scope);
        return forms.show(form, read, Typed.about(event, obligation, finding), scope, model);
    }

    @PostMapping("/inspections/{id}/{form:finding|question|conclusion|close}")
    String record(
            @PathVariable UUID id,
            @PathVariable String form,
            @ModelAttribute("typed") Typed typed,
            Viewer viewer,
            Scope scope,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        Read read = forms.ofMember(id, viewer, scope);
        Supplier<LedgerCommand> command = () -> command(form, read.code(), typed, viewer.login());
        return forms.send(
                problem(form, typed),
                command,
                () -> forms.show(form, read, typed, scope, model),
                "/inspections/" + id,
                model,
                flash,
                response);
    }

    @GetMapping("/inspections/{id}/remedies/{code}/assess")
    String askToAssess(@PathVariable UUID id, @PathVariable String code, Viewer viewer, Scope scope, Model model) {
        model.addAttribute("part", code);
        return forms.show("assess", forms.ofMember(id, viewer, scope), Typed.about(null, null, null), scope, model);
    }

    @PostMapping("/inspections/{id}/remedies/{code}/assess")
    String assess(
            @PathVariable UUID id,
            @PathVariable String code,
            @ModelAttribute("typed") Typed typed,
            Viewer viewer,
            Scope scope,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        Read read = forms.ofMember(id, viewer, scope);
        model.addAttribute("part", code);
        return forms.send(
                typed.accepted() == null ? "inspection.problem.accepted" : null,
                () -> new InspectionCommand.AssessRemedy(
                        read.code(), code, "yes".equals(typed.accepted()), Typed.orNull(typed.text()), viewer.login()),
                () -> forms.show("assess", read, typed, scope, model),
                "/inspections/" + id,
                model,
                flash,
                response);
    }

    private static @Nullable String problem(String form, Typed typed) {
        return switch (form) {
            case "question" -> Typed.day(typed.due()).isEmpty() ? "inspection.problem.due" : null;
            case "conclusion" -> typed.decisionProblem() != null ? typed.decisionProblem() : typed.remedyProblem();
            default -> null;
        };
    }

    private static LedgerCommand command(String form, String code, Typed typed, String by) {
        return switch (form) {
            case "finding" ->
                new InspectionCommand.NoteFinding(
                        code,
                        Typed.textOf(typed.unit()),
                        Typed.textOf(typed.text()),
                        typed.severityWord(),
                        Typed.ids(typed.events()),
                        Typed.ids(typed.obligations()),
                        by);
            case "question" ->
                new InspectionCommand.AskExplanation(
                        code,
                        Typed.textOf(typed.unit()),
                        Typed.textOf(typed.text()),
                        Typed.orNull(typed.finding()),
                        Typed.ids(typed.events()),
                        Typed.ids(typed.obligations()),
                        Typed.day(typed.due()).orElseThrow(),
                        by);
            case "conclusion" ->
                new InspectionCommand.IssueConclusion(
                        code,
                        typed.decision(),
                        Typed.textOf(typed.text()),
                        Typed.orNull(typed.document()),
                        typed.remedies(),
                        by);
            default -> new InspectionCommand.CloseInspection(code, Typed.orNull(typed.text()), by);
        };
    }
}
