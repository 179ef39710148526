package vn.sogiamsat.query.compliance;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
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
import vn.sogiamsat.query.filter.UnitChoices;
import vn.sogiamsat.query.organisation.UnitTree;
import vn.sogiamsat.query.security.Scope;
import vn.sogiamsat.query.security.Viewer;
import vn.sogiamsat.query.user.UserRole;
import vn.sogiamsat.query.web.ProblemException;
import vn.sogiamsat.query.write.Outcome;
import vn.sogiamsat.query.write.WriteSide;
import vn.sogiamsat.rules.book.Parameter;

/** Gives a parameter of a rulebook another value for a unit: first which and whose, then the value. */
@Controller
class OverridePage {
    private final Rulebooks rulebooks;
    private final Decisions decisions;
    private final UnitTree tree;
    private final UnitChoices choices;
    private final Asking asking;
    private final WriteSide writeSide;

    OverridePage(
            Rulebooks rulebooks,
            Decisions decisions,
            UnitTree tree,
            UnitChoices choices,
            Asking asking,
            WriteSide writeSide) {
        this.rulebooks = rulebooks;
        this.decisions = decisions;
        this.tree = tree;
        this.choices = choices;
        this.asking = asking;
        this.writeSide = writeSide;
    }

    @GetMapping("/rulebooks/{id}/override")
    String ask(@PathVariable String id, @ModelAttribute Overriding typed, Viewer viewer, Scope scope, Model model) {
        prepare(id, typed, viewer, scope, model);
        return "override-parameter";
    }

    @PostMapping("/rulebooks/{id}/override")
    String override(
            @PathVariable String id,
            @ModelAttribute Overriding typed,
            Viewer viewer,
            Scope scope,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        Parameter parameter = prepare(id, typed, viewer, scope, model);
        UUID unit = typed.unit();
        String problem = parameter == null || unit == null ? "override.problem.choice" : typed.problem(parameter);
        if (problem != null || unit == null || parameter == null) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            model.addAttribute("problemKey", problem);
            return "override-parameter";
        }
        return switch (send(id, typed, parameter, tree.unit(unit, today()), viewer)) {
            case Outcome.Done<Receipt> done -> {
                flash.addFlashAttribute("note", "override.done");
                yield "redirect:/rulebooks/" + id;
            }
            case Outcome.Refused<Receipt> refused -> {
                response.setStatus(HttpServletResponse.SC_CONFLICT);
                model.addAttribute("problem", refused.message());
                yield "override-parameter";
            }
        };
    }

    private Outcome<Receipt> send(String id, Overriding typed, Parameter parameter, UnitTree.Unit unit, Viewer viewer) {
        return writeSide.send(
                new LedgerCommand.OverrideParameter(
                        id,
                        parameter.name(),
                        Decided.textOf(typed.value()),
                        unit.code(),
                        Decided.day(typed.from()).orElseThrow(),
                        Decided.day(typed.to()).orElse(null),
                        typed.decision(),
                        viewer.login()),
                Receipt.class);
    }

    /** @return the parameter that was chosen; null while none is */
    private @Nullable Parameter prepare(String id, Overriding typed, Viewer viewer, Scope scope, Model model) {
        viewer.mustBeAnyOf(UserRole.ADMINISTRATOR);
        Adopted book = rulebooks.library().of(id).stream()
                .filter(one -> !one.doc().withdrawn() && one.book() != null)
                .findFirst()
                .orElseThrow(ProblemException::notFound);
        UUID unit = typed.unit();
        if (unit != null && !scope.sees(unit)) {
            throw ProblemException.notFound();
        }
        model.addAttribute("book", book);
        model.addAttribute("typed", typed);
        model.addAttribute("units", choices.of(scope, unit));
        Parameter parameter = book.parameters().stream()
                .filter(each -> each.name().equals(typed.parameter()))
                .findFirst()
                .orElse(null);
        if (parameter != null && unit != null) {
            LocalDate today = today();
            List<UUID> path =
                    tree.path(unit, today).stream().map(UnitTree.Unit::id).toList();
            model.addAttribute("parameter", parameter);
            model.addAttribute("unit", tree.unit(unit, today));
            decisions
                    .otherValues(id, book.book(), today, scope)
                    .at(parameter.name(), path, today)
                    .ifPresent(other -> model.addAttribute("other", other));
        }
        return parameter;
    }

    private LocalDate today() {
        return asking.now().on();
    }
}
