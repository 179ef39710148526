package vn.sogiamsat.query.inspection;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
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
import vn.sogiamsat.core.UnitRef;
import vn.sogiamsat.core.command.HoldCommand;
import vn.sogiamsat.query.security.Scope;
import vn.sogiamsat.query.security.Viewer;
import vn.sogiamsat.query.user.UserRole;
import vn.sogiamsat.query.web.ProblemException;

/**
 * Legal holds: the list for inspectors and administrators, and the forms that place and release one. Administrators may
 * do both; an inspector may for an open inspection that they lead.
 */
@Controller
class HoldPages {
    private final HoldList holds;
    private final Inspections inspections;
    private final InspectionForms forms;
    private final Rows rows;

    HoldPages(HoldList holds, Inspections inspections, InspectionForms forms, Rows rows) {
        this.holds = holds;
        this.inspections = inspections;
        this.forms = forms;
        this.rows = rows;
    }

    /**
     * @param by who placed it
     * @param releases whether the viewer may release it
     */
    record Listed(HoldList.Hold hold, List<Row.Unit> units, String by, boolean releases) {}

    @GetMapping("/holds")
    String list(Viewer viewer, Scope scope, Model model) {
        viewer.mustBeAnyOf(UserRole.INSPECTOR, UserRole.ADMINISTRATOR);
        model.addAttribute(
                "holds",
                holds.all().stream()
                        .filter(hold -> isSeen(hold, scope))
                        .map(hold -> listed(hold, viewer, scope))
                        .toList());
        model.addAttribute("places", viewer.is(UserRole.ADMINISTRATOR));
        return "holds";
    }

    /** @param inspection for which it is placed; null for none, which only administrators may */
    @GetMapping("/holds/new")
    String askToPlace(
            @RequestParam(required = false) @Nullable UUID inspection, Viewer viewer, Scope scope, Model model) {
        Read read = of(inspection, viewer, scope);
        return placing(
                read, read == null ? Typed.about(null, null, null) : Typed.scopeOf(read.opened(), codes(read)), model);
    }

    @PostMapping("/holds/new")
    String place(
            @RequestParam(required = false) @Nullable UUID inspection,
            @ModelAttribute("typed") Typed typed,
            Viewer viewer,
            Scope scope,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        Read read = of(inspection, viewer, scope);
        return forms.send(
                problem(typed),
                () -> new HoldCommand.PlaceHold(
                        Typed.textOf(typed.code()),
                        Typed.list(typed.units()),
                        Typed.day(typed.from()).orElseThrow(),
                        Typed.day(typed.to()).orElseThrow(),
                        read == null ? null : read.code(),
                        Typed.textOf(typed.text()),
                        typed.decision(),
                        viewer.login()),
                () -> placing(read, typed, model),
                "/holds",
                model,
                flash,
                response);
    }

    @GetMapping("/holds/{number}/release")
    String askToRelease(@PathVariable String number, Viewer viewer, Scope scope, Model model) {
        return releasing(standing(number, viewer, scope), Typed.about(null, null, null), model);
    }

    @PostMapping("/holds/{number}/release")
    String release(
            @PathVariable String number,
            @ModelAttribute("typed") Typed typed,
            Viewer viewer,
            Scope scope,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        HoldList.Hold hold = standing(number, viewer, scope);
        return forms.send(
                typed.decisionProblem(),
                () -> new HoldCommand.ReleaseHold(number, Typed.textOf(typed.text()), typed.decision(), viewer.login()),
                () -> releasing(hold, typed, model),
                "/holds",
                model,
                flash,
                response);
    }

    private static String placing(@Nullable Read read, Typed typed, Model model) {
        model.addAttribute("hold", null);
        model.addAttribute("read", read);
        model.addAttribute("typed", typed);
        return "hold-form";
    }

    private static String releasing(HoldList.Hold hold, Typed typed, Model model) {
        model.addAttribute("hold", hold);
        model.addAttribute("typed", typed);
        return "hold-form";
    }

    private static @Nullable String problem(Typed typed) {
        if (!Typed.textOf(typed.code()).matches(Subject.CODE)) {
            return "hold.problem.number";
        }
        return Typed.day(typed.from()).isEmpty() || Typed.day(typed.to()).isEmpty()
                ? "inspection.problem.period"
                : typed.decisionProblem();
    }

    /** @throws ProblemException not found or forbidden, where the user may not place one for it */
    private @Nullable Read of(@Nullable UUID inspection, Viewer viewer, Scope scope) {
        if (inspection == null) {
            viewer.mustBeAnyOf(UserRole.ADMINISTRATOR);
            return null;
        }
        Read read = inspections
                .find(inspection)
                .filter(found -> found.isOpenTo(viewer, scope))
                .orElseThrow(ProblemException::notFound);
        if (!viewer.is(UserRole.ADMINISTRATOR) && !isLead(read, viewer)) {
            throw ProblemException.forbidden("not-of-inspection", read.code());
        }
        return read;
    }

    private HoldList.Hold standing(String number, Viewer viewer, Scope scope) {
        viewer.mustBeAnyOf(UserRole.INSPECTOR, UserRole.ADMINISTRATOR);
        HoldList.Hold hold =
                holds.standing(number).filter(found -> isSeen(found, scope)).orElseThrow(ProblemException::notFound);
        if (!mayRelease(hold, viewer)) {
            throw ProblemException.forbidden("forbidden");
        }
        return hold;
    }

    private Listed listed(HoldList.Hold hold, Viewer viewer, Scope scope) {
        return new Listed(
                hold,
                hold.placed().body().units().stream()
                        .map(unit -> rows.unit(unit.id(), hold.placed().day(), scope))
                        .toList(),
                rows.name(hold.placed().by()),
                hold.released() == null && mayRelease(hold, viewer));
    }

    private boolean mayRelease(HoldList.Hold hold, Viewer viewer) {
        return viewer.is(UserRole.ADMINISTRATOR)
                || viewer.is(UserRole.INSPECTOR)
                        && hold.placed().body().inspection() != null
                        && hold.placed().by().equals(viewer.login());
    }

    private static boolean isLead(Read read, Viewer viewer) {
        return read.isWorkOf(viewer) && viewer.login().equals(read.opened().lead());
    }

    private static boolean isSeen(HoldList.Hold hold, Scope scope) {
        return scope.unitless()
                || hold.placed().body().units().stream().map(UnitRef::id).anyMatch(unit -> scope.sees(unit.value()));
    }

    private String codes(Read read) {
        return read.state().units().stream().map(rows::code).collect(Collectors.joining("\n"));
    }
}
