package vn.sogiamsat.query.record;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.sogiamsat.core.Subject;
import vn.sogiamsat.core.event.MeetingKind;
import vn.sogiamsat.core.event.MeetingMode;
import vn.sogiamsat.core.port.FormDrafts;
import vn.sogiamsat.query.filter.UnitChoices;
import vn.sogiamsat.query.organisation.UnitTree;
import vn.sogiamsat.query.security.Scope;
import vn.sogiamsat.query.security.Viewer;
import vn.sogiamsat.query.user.UserRole;
import vn.sogiamsat.query.web.ProblemException;
import vn.sogiamsat.query.web.Show;

/** The clerk's list: drafts, meetings that lack something, and a new one. */
@Controller
class RecordPages {
    /** Who records meetings: inspectors and leaders judge what is recorded. */
    static final UserRole[] RECORDING = {UserRole.CLERK, UserRole.ADMINISTRATOR};

    private final FormDrafts drafts;
    private final Beginning beginning;
    private final Unfinished unfinished;
    private final UnitChoices choices;
    private final UnitTree tree;
    private final Clock clock;

    RecordPages(
            FormDrafts drafts,
            Beginning beginning,
            Unfinished unfinished,
            UnitChoices choices,
            UnitTree tree,
            Clock clock) {
        this.drafts = drafts;
        this.beginning = beginning;
        this.unfinished = unfinished;
        this.choices = choices;
        this.tree = tree;
        this.clock = clock;
    }

    /** A draft in the list. */
    record Line(FormDrafts.Draft draft, MeetingForm form, String unit) {}

    /** What was typed of a new meeting. */
    record New(@Nullable UUID unit, String start, String kind, String mode, int ordinal) {
        static final New EMPTY = new New(null, "", "regular", "in-person", 1);
    }

    @GetMapping("/record")
    String list(Viewer viewer, Scope scope, Model model) {
        return show(New.EMPTY, null, viewer, scope, model);
    }

    private String show(New typed, @Nullable String problem, Viewer viewer, Scope scope, Model model) {
        viewer.mustBeAnyOf(RECORDING);
        List<Line> lines = drafts.of(viewer.login()).stream()
                .map(draft -> new Line(draft, MeetingForm.read(draft.content()), ""))
                .filter(line -> scope.sees(line.form().unit()))
                .map(line -> new Line(
                        line.draft(),
                        line.form(),
                        tree.unit(line.form().unit(), line.form().day()).name()))
                .toList();
        Set<UUID> begun =
                lines.stream().map(line -> line.form().subject().uuid()).collect(Collectors.toSet());
        model.addAttribute("lines", lines);
        model.addAttribute(
                "unfinished",
                unfinished.of(scope, LocalDate.now(clock.withZone(Show.HERE))).stream()
                        .filter(row -> !begun.contains(row.doc().meeting().id()))
                        .toList());
        model.addAttribute("typed", typed);
        model.addAttribute("problemKey", problem);
        model.addAttribute("units", choices.of(scope, null));
        model.addAttribute("kinds", MeetingKind.values());
        model.addAttribute("modes", MeetingMode.values());
        return "record";
    }

    @PostMapping("/record")
    String begin(@ModelAttribute New typed, Viewer viewer, Scope scope, Model model, HttpServletResponse response) {
        viewer.mustBeAnyOf(RECORDING);
        Optional<LocalDateTime> start = start(typed.start());
        if (typed.unit() == null || start.isEmpty() || typed.ordinal() < 1 || typed.ordinal() > 99) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(
                    typed,
                    typed.unit() == null
                            ? "record.problem.unit"
                            : start.isEmpty() ? "record.problem.start" : "record.problem.ordinal",
                    viewer,
                    scope,
                    model);
        }
        if (!scope.sees(typed.unit())) {
            throw ProblemException.notFound();
        }
        LocalDate day = start.get().toLocalDate();
        Map<String, String> values = new LinkedHashMap<>();
        values.put("schedule.start", typed.start());
        values.put("schedule.kind", typed.kind());
        values.put("schedule.mode", typed.mode());
        return begun(
                beginning.fresh(
                        typed.unit(),
                        new Subject.Meeting(tree.unit(typed.unit(), day).code(), day, typed.ordinal()),
                        values,
                        scope),
                viewer);
    }

    @PostMapping("/record/meetings/{meeting}")
    String goOn(@PathVariable UUID meeting, Viewer viewer, Scope scope) {
        viewer.mustBeAnyOf(RECORDING);
        return begun(beginning.of(beginning.meeting(meeting, scope).orElseThrow(ProblemException::notFound)), viewer);
    }

    /** A second draft of the same meeting would tell everything twice: the first one is gone on with. */
    private String begun(MeetingForm form, Viewer viewer) {
        Optional<UUID> same = drafts.of(viewer.login()).stream()
                .filter(draft -> MeetingForm.read(draft.content()).subject().equals(form.subject()))
                .map(FormDrafts.Draft::id)
                .findFirst();
        UUID id = same.orElseGet(UUID::randomUUID);
        if (same.isEmpty()) {
            drafts.begin(id, viewer.login(), form.written());
        }
        return "redirect:/record/" + id;
    }

    @PostMapping("/record/{id}/delete")
    String delete(@PathVariable UUID id, @RequestParam(defaultValue = "") String sure, Viewer viewer, Scope scope) {
        viewer.mustBeAnyOf(RECORDING);
        boolean there = drafts.find(id, viewer.login())
                .filter(draft -> scope.sees(MeetingForm.read(draft.content()).unit()))
                .isPresent();
        if (!there) {
            throw ProblemException.notFound();
        }
        if (sure.isEmpty()) {
            return "redirect:/record/" + id + "?sure#delete";
        }
        drafts.delete(id, viewer.login());
        return "redirect:/record";
    }

    private static Optional<LocalDateTime> start(String typed) {
        try {
            LocalDateTime start = LocalDateTime.parse(typed);
            return start.getYear() < Subject.EARLIEST_YEAR || start.getYear() > Subject.LATEST_YEAR
                    ? Optional.empty()
                    : Optional.of(start);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
