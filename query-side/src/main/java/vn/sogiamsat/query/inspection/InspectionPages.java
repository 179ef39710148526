package vn.sogiamsat.query.inspection;

import jakarta.servlet.http.HttpServletRequest;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.sogiamsat.core.Subject;
import vn.sogiamsat.core.UnitId;
import vn.sogiamsat.core.command.InspectionCommand;
import vn.sogiamsat.core.event.RecordOpened;
import vn.sogiamsat.core.event.RecordRefused;
import vn.sogiamsat.query.event.Entry;
import vn.sogiamsat.query.event.Wordings;
import vn.sogiamsat.query.filter.UnitChoices;
import vn.sogiamsat.query.organisation.UnitTree;
import vn.sogiamsat.query.security.Scope;
import vn.sogiamsat.query.security.Viewer;
import vn.sogiamsat.query.user.UserRole;
import vn.sogiamsat.query.user.Users;
import vn.sogiamsat.query.web.ProblemException;

/** The list of inspections, the form that opens one, one as its members see it, and choosing it to work in. */
@Controller
class InspectionPages {
    private final Inspections inspections;
    private final InspectionForms forms;
    private final Rows rows;
    private final UnitChoices choices;
    private final UnitTree tree;
    private final Users users;
    private final Wordings wordings;

    InspectionPages(
            Inspections inspections,
            InspectionForms forms,
            Rows rows,
            UnitChoices choices,
            UnitTree tree,
            Users users,
            Wordings wordings) {
        this.inspections = inspections;
        this.forms = forms;
        this.rows = rows;
        this.choices = choices;
        this.tree = tree;
        this.users = users;
        this.wordings = wordings;
    }

    /** @param whole whether the user sees its whole file, or only what it says to their units */
    record Listed(Read read, boolean whole, String state, String lead) {}

    /** @param unit null for no findings; else those of this unit and everything below and merged into it */
    @GetMapping("/inspections")
    String list(@RequestParam(required = false) @Nullable UUID unit, Viewer viewer, Scope scope, Model model) {
        List<Read> all = inspections.all();
        model.addAttribute(
                "listed",
                all.stream()
                        .filter(read -> read.isOpenTo(viewer, scope) || read.concerns(scope))
                        .map(read -> new Listed(read, read.isOpenTo(viewer, scope), state(read), lead(read)))
                        .toList());
        model.addAttribute("holds", viewer.isAnyOf(UserRole.INSPECTOR, UserRole.ADMINISTRATOR));
        model.addAttribute("opens", viewer.is(UserRole.INSPECTOR));
        model.addAttribute("units", choices.of(scope, unit));
        model.addAttribute("unit", unit);
        if (unit != null) {
            if (!scope.sees(unit)) {
                throw ProblemException.notFound();
            }
            var below = tree.subtree(unit);
            model.addAttribute(
                    "findings",
                    all.stream()
                            .filter(read -> read.isOpenTo(viewer, scope)
                                    || read.state().conclusion().isPresent())
                            .flatMap(read ->
                                    rows
                                            .findings(
                                                    read,
                                                    scope,
                                                    id -> below.contains(id.value()) && scope.sees(id.value()))
                                            .stream())
                            .toList());
        }
        return "inspections";
    }

    @GetMapping("/inspections/new")
    String askToOpen(Viewer viewer, Model model) {
        viewer.mustBeAnyOf(UserRole.INSPECTOR);
        return opening(Typed.about(null, null, null), model);
    }

    @PostMapping("/inspections/new")
    String open(
            @ModelAttribute("typed") Typed typed,
            Viewer viewer,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        viewer.mustBeAnyOf(UserRole.INSPECTOR);
        String code = Typed.textOf(typed.code());
        return forms.send(
                openingProblem(typed, code),
                () -> new InspectionCommand.OpenInspection(
                        code,
                        Typed.list(typed.units()),
                        Typed.day(typed.from()).orElseThrow(),
                        Typed.day(typed.to()).orElseThrow(),
                        Typed.orNull(typed.content()),
                        Typed.list(typed.rules()),
                        typed.decision(),
                        Typed.textOf(typed.openedBy()),
                        Typed.list(typed.team()),
                        viewer.login()),
                () -> opening(typed, model),
                "/inspections",
                model,
                flash,
                response);
    }

    @GetMapping("/inspections/{id}")
    String one(@PathVariable UUID id, Viewer viewer, Scope scope, Model model) {
        Read read = inspections
                .find(id)
                .filter(found -> found.isOpenTo(viewer, scope))
                .orElseThrow(ProblemException::notFound);
        List<Entry> course = read.entries().stream()
                .filter(entry -> !(entry.body() instanceof RecordOpened || entry.body() instanceof RecordRefused))
                .toList();
        model.addAttribute("read", read);
        model.addAttribute("units", rows.units(read, scope));
        model.addAttribute("team", read.state().team().stream().map(rows::name).toList());
        model.addAttribute("lead", lead(read));
        model.addAttribute("state", state(read));
        model.addAttribute("works", read.isWorkOf(viewer));
        model.addAttribute(
                "holds",
                read.isWorkOf(viewer) && viewer.login().equals(read.opened().lead()));
        model.addAttribute("linked", scope.unitless());
        model.addAttribute("findings", rows.findings(read, scope, InspectionPages::any));
        model.addAttribute("questions", rows.questions(read, viewer, scope, InspectionPages::any));
        model.addAttribute("remedies", rows.remedies(read, viewer, scope, InspectionPages::any));
        model.addAttribute("opened", rows.opens(read, scope, InspectionPages::any));
        model.addAttribute("refused", rows.refusals(read, scope));
        model.addAttribute("course", course);
        model.addAttribute("wording", wordings.of(course));
        return "inspection";
    }

    @PostMapping("/inspections/{id}/work")
    String work(@PathVariable UUID id, Viewer viewer, Scope scope, HttpServletRequest request) {
        Read read = forms.ofMember(id, viewer, scope);
        new Working(id, read.code()).keep(request);
        return "redirect:/inspections/" + id;
    }

    @PostMapping("/inspections/leave")
    String leave(HttpServletRequest request) {
        Working.leave(request);
        return "redirect:/inspections";
    }

    private String opening(Typed typed, Model model) {
        model.addAttribute("typed", typed);
        return "inspection-open";
    }

    /** Also whether each member is an inspector: that only the file of users knows. */
    private @Nullable String openingProblem(Typed typed, String code) {
        if (!code.matches(Subject.CODE)) {
            return "inspection.problem.code";
        }
        if (Typed.list(typed.units()).isEmpty()) {
            return "inspection.problem.units";
        }
        if (Typed.day(typed.from()).isEmpty() || Typed.day(typed.to()).isEmpty()) {
            return "inspection.problem.period";
        }
        boolean known = Typed.list(typed.team()).stream()
                .allMatch(login -> users.find(login)
                        .filter(user -> user.is(UserRole.INSPECTOR))
                        .isPresent());
        return known ? typed.decisionProblem() : "inspection.problem.team";
    }

    private static boolean any(UnitId unit) {
        return true;
    }

    private String lead(Read read) {
        String lead = read.opened().lead();
        return lead == null ? "" : rows.name(lead);
    }

    /** The end of a message's key. */
    private static String state(Read read) {
        if (read.state().closed().isPresent()) {
            return "closed";
        }
        return read.state().conclusion().isPresent() ? "concluded" : "open";
    }
}
