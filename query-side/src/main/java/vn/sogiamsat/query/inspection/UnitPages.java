package vn.sogiamsat.query.inspection;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.sogiamsat.core.UnitId;
import vn.sogiamsat.core.command.InspectionCommand;
import vn.sogiamsat.query.security.Scope;
import vn.sogiamsat.query.security.Viewer;
import vn.sogiamsat.query.web.ProblemException;

/**
 * What an inspection says to those who work for the units it looks at, and what they answer: questions while they are
 * open, findings and remedies once it is concluded, who looked at what once it is closed.
 */
@Controller
class UnitPages {
    private final Inspections inspections;
    private final InspectionForms forms;
    private final Rows rows;

    UnitPages(Inspections inspections, InspectionForms forms, Rows rows) {
        this.inspections = inspections;
        this.forms = forms;
        this.rows = rows;
    }

    @GetMapping("/inspections/{id}/units")
    String units(@PathVariable UUID id, Viewer viewer, Scope scope, Model model) {
        Read read = find(id, scope);
        Predicate<UnitId> own = unit -> scope.sees(unit.value());
        boolean concluded = read.state().conclusion().isPresent();
        boolean closed = read.state().closed().isPresent();
        model.addAttribute("read", read);
        model.addAttribute("concluded", concluded);
        model.addAttribute("closed", closed);
        model.addAttribute("questions", rows.questions(read, viewer, scope, own));
        model.addAttribute("findings", rows.findings(read, scope, unit -> concluded && own.test(unit)));
        model.addAttribute("remedies", rows.remedies(read, viewer, scope, own));
        model.addAttribute("opened", rows.opens(read, scope, unit -> closed && own.test(unit)));
        return "inspection-units";
    }

    @GetMapping("/inspections/{id}/questions/{code}")
    String askToAnswer(@PathVariable UUID id, @PathVariable String code, Viewer viewer, Scope scope, Model model) {
        Read read = asked(id, code, viewer, scope);
        model.addAttribute("part", code);
        return forms.show("answer", read, Typed.about(null, null, null), scope, model);
    }

    @PostMapping("/inspections/{id}/questions/{code}")
    String answer(
            @PathVariable UUID id,
            @PathVariable String code,
            @ModelAttribute("typed") Typed typed,
            Viewer viewer,
            Scope scope,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        Read read = asked(id, code, viewer, scope);
        model.addAttribute("part", code);
        return forms.send(
                null,
                () -> new InspectionCommand.AnswerExplanation(
                        read.code(), code, Typed.textOf(typed.text()), Typed.orNull(typed.document()), viewer.login()),
                () -> forms.show("answer", read, typed, scope, model),
                "/inspections/" + id + "/units",
                model,
                flash,
                response);
    }

    @GetMapping("/inspections/{id}/remedies/{code}/report")
    String askToReport(@PathVariable UUID id, @PathVariable String code, Viewer viewer, Scope scope, Model model) {
        Read read = demanded(id, code, viewer, scope);
        model.addAttribute("part", code);
        return forms.show("report", read, Typed.about(null, null, null), scope, model);
    }

    @PostMapping("/inspections/{id}/remedies/{code}/report")
    String report(
            @PathVariable UUID id,
            @PathVariable String code,
            @ModelAttribute("typed") Typed typed,
            Viewer viewer,
            Scope scope,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        Read read = demanded(id, code, viewer, scope);
        model.addAttribute("part", code);
        return forms.send(
                null,
                () -> new InspectionCommand.ReportRemedy(
                        read.code(), code, Typed.textOf(typed.text()), Typed.orNull(typed.document()), viewer.login()),
                () -> forms.show("report", read, typed, scope, model),
                "/inspections/" + id + "/units",
                model,
                flash,
                response);
    }

    private Read find(UUID id, Scope scope) {
        return inspections.find(id).filter(read -> read.concerns(scope)).orElseThrow(ProblemException::notFound);
    }

    private Read asked(UUID id, String code, Viewer viewer, Scope scope) {
        Read read = find(id, scope);
        return answering(
                read,
                read.state()
                        .question(code)
                        .map(each -> Set.of(each.asked().body().unit()))
                        .orElse(Set.of()),
                viewer,
                scope);
    }

    private Read demanded(UUID id, String code, Viewer viewer, Scope scope) {
        Read read = find(id, scope);
        return answering(
                read,
                read.state()
                        .remedy(code)
                        .map(each -> Set.of(each.due().body().unit()))
                        .orElse(Set.of()),
                viewer,
                scope);
    }

    /** @param units the one unit that is asked; none where there is no such part */
    private static Read answering(Read read, Set<UnitId> units, Viewer viewer, Scope scope) {
        UnitId unit = units.stream()
                .filter(each -> scope.sees(each.value()))
                .findFirst()
                .orElseThrow(ProblemException::notFound);
        if (!read.isAnsweredBy(viewer, scope, unit)) {
            throw ProblemException.forbidden("not-of-inspection", read.code());
        }
        return read;
    }
}
