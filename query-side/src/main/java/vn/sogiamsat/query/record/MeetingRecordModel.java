package vn.sogiamsat.query.record;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.sogiamsat.core.event.AgendaStep;
import vn.sogiamsat.core.event.BridgePoint;
import vn.sogiamsat.core.event.Channel;
import vn.sogiamsat.core.event.DocumentKind;
import vn.sogiamsat.core.event.InterventionKind;
import vn.sogiamsat.core.event.MeetingKind;
import vn.sogiamsat.core.event.MeetingMode;
import vn.sogiamsat.core.event.Presence;
import vn.sogiamsat.core.port.FormDrafts;
import vn.sogiamsat.query.organisation.UnitTree;
import vn.sogiamsat.query.security.Scope;

/** What the page of one meeting shows. */
@Component
class MeetingRecordModel {
    private final RosterReading rosters;
    private final UnitTree tree;
    private final Warnings warnings;

    MeetingRecordModel(RosterReading rosters, UnitTree tree, Warnings warnings) {
        this.rosters = rosters;
        this.tree = tree;
        this.warnings = warnings;
    }

    Roster roster(MeetingForm form, Scope scope) {
        return rosters.of(form.unit(), form.day(), scope);
    }

    String show(
            FormDrafts.Draft draft,
            long version,
            MeetingForm form,
            Map<Section, List<Fault>> faults,
            Scope scope,
            Model model) {
        Roster roster = roster(form, scope);
        parts(draft, version, form, roster, scope, model);
        Map<String, List<Fault>> named = new LinkedHashMap<>();
        faults.forEach((section, list) -> named.put(section.code(), list));
        model.addAttribute("faults", named);
        model.addAttribute("unit", tree.unit(form.unit(), form.day()));
        model.addAttribute("roster", roster);
        model.addAttribute("chair", roster.chair() == null ? "" : roster.chair().id());
        model.addAttribute("start", form.start().replaceFirst(".*T", ""));
        model.addAttribute("bridges", bridges(form));
        model.addAttribute("sections", form.sections());
        model.addAttribute("presences", Presence.values());
        model.addAttribute("editor", UUID.randomUUID().toString());
        model.addAttribute("kinds", MeetingKind.values());
        model.addAttribute("modes", MeetingMode.values());
        model.addAttribute("channels", Channel.values());
        model.addAttribute("documentKinds", DocumentKind.values());
        model.addAttribute("steps", AgendaStep.values());
        model.addAttribute("interventionKinds", InterventionKind.values());
        model.addAttribute("scoreParts", Points.PARTS);
        return "record-meeting";
    }

    private static List<BridgePoint> bridges(MeetingForm form) {
        return IntStream.range(0, form.used("schedule.bridge"))
                .mapToObj(i -> Before.bridge(form, i))
                .toList();
    }

    /**
     * What changes while the clerk types.
     *
     * @param version of the draft that the page is made from
     */
    void parts(FormDrafts.Draft draft, long version, MeetingForm form, Roster roster, Scope scope, Model model) {
        model.addAttribute("draft", draft);
        model.addAttribute("version", version);
        model.addAttribute("f", form);
        model.addAttribute("points", Points.of(form));
        model.addAttribute("warnings", warnings.of(draft.id(), form, roster, scope));
    }
}
