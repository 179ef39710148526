package vn.sogiamsat.query.record;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.sogiamsat.core.event.AgendaStep;
import vn.sogiamsat.core.event.Presence;
import vn.sogiamsat.core.port.FormDrafts;
import vn.sogiamsat.query.organisation.UnitTree;
import vn.sogiamsat.query.security.Scope;
import vn.sogiamsat.query.security.Viewer;
import vn.sogiamsat.query.web.ProblemException;

/** Forms on paper, made of what is typed: what is empty is left to be written by hand. */
@Controller
class RecordPrints {
    private final FormDrafts drafts;
    private final MeetingRecordModel page;
    private final UnitTree tree;

    RecordPrints(FormDrafts drafts, MeetingRecordModel page, UnitTree tree) {
        this.drafts = drafts;
        this.page = page;
        this.tree = tree;
    }

    /** A line of the roll; the presence is null where nothing was chosen. */
    record Row(String name, @Nullable Presence presence, String reason) {}

    @GetMapping("/record/{id}/roll-call")
    String rollCall(@PathVariable UUID id, Viewer viewer, Scope scope, Model model) {
        fill(id, viewer, scope, model);
        return "record-roll-call";
    }

    @GetMapping("/record/{id}/minutes")
    String minutes(@PathVariable UUID id, Viewer viewer, Scope scope, Model model) {
        fill(id, viewer, scope, model);
        return "record-minutes";
    }

    private void fill(UUID id, Viewer viewer, Scope scope, Model model) {
        viewer.mustBeAnyOf(RecordPages.RECORDING);
        MeetingForm form = drafts.find(id, viewer.login())
                .map(draft -> MeetingForm.read(draft.content()))
                .filter(found -> scope.sees(found.unit()))
                .orElseThrow(ProblemException::notFound);
        Roster roster = page.roster(form, scope);
        model.addAttribute("f", form);
        model.addAttribute("draftId", id);
        model.addAttribute("unit", tree.unit(form.unit(), form.day()));
        model.addAttribute("roster", roster);
        model.addAttribute("members", rows(form, "roll.", roster.members()));
        model.addAttribute("superiors", rows(form, "superior.", roster.superiors()));
        model.addAttribute("chair", name(form, roster, "course.chair"));
        model.addAttribute("secretary", name(form, roster, "course.secretary"));
        model.addAttribute("points", Points.of(form));
        model.addAttribute("steps", AgendaStep.values());
        model.addAttribute("speeches", names(form, roster, "speech"));
        model.addAttribute("tasks", names(form, roster, "task"));
        model.addAttribute(
                "votes", IntStream.range(0, form.used("vote")).boxed().toList());
    }

    private static List<Row> rows(MeetingForm form, String table, List<Roster.Somebody> people) {
        return people.stream()
                .map(person -> new Row(
                        person.name(),
                        presence(form.get(table + person.id())),
                        form.get(table + person.id() + ".reason")))
                .toList();
    }

    private static @Nullable Presence presence(String code) {
        for (Presence presence : Presence.values()) {
            if (presence.code().equals(code)) {
                return presence;
            }
        }
        return null;
    }

    private static List<String> names(MeetingForm form, Roster roster, String table) {
        return IntStream.range(0, form.used(table))
                .mapToObj(i -> name(form, roster, table + "." + i + ".person"))
                .toList();
    }

    private static String name(MeetingForm form, Roster roster, String field) {
        return roster.byId(form.get(field)).map(Roster.Somebody::name).orElse("");
    }
}
