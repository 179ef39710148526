package vn.sogiamsat.query.meeting;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import vn.sogiamsat.core.FactCodec;
import vn.sogiamsat.core.event.MeetingKind;
import vn.sogiamsat.core.event.MeetingMode;
import vn.sogiamsat.core.event.Presence;
import vn.sogiamsat.core.view.MeetingDoc;
import vn.sogiamsat.query.event.Wording;
import vn.sogiamsat.query.event.Wordings;
import vn.sogiamsat.query.filter.Paged;
import vn.sogiamsat.query.filter.UnitChoices;
import vn.sogiamsat.query.organisation.UnitTree;
import vn.sogiamsat.query.security.Scope;
import vn.sogiamsat.query.web.ProblemException;
import vn.sogiamsat.query.web.Show;

/** The list of meetings and the page of one. */
@Controller
class MeetingPages {
    private final MeetingSearch meetings;
    private final UnitChoices choices;
    private final Wordings wordings;
    private final Show show;
    private final FactCodec codec = new FactCodec();

    MeetingPages(MeetingSearch meetings, UnitChoices choices, Wordings wordings, Show show) {
        this.meetings = meetings;
        this.choices = choices;
        this.wordings = wordings;
        this.show = show;
    }

    /** @param path the cell and what is above it on the day of the meeting, from the cell up */
    record Line(MeetingRow row, List<UnitTree.Unit> path) {}

    @GetMapping("/meetings")
    String list(@ModelAttribute("filter") MeetingFilter filter, Scope scope, Model model) {
        Paged<MeetingRow> found = meetings.find(filter, scope);
        model.addAttribute("found", found);
        model.addAttribute(
                "lines",
                found.items().stream()
                        .map(row -> new Line(row, meetings.path(row, scope)))
                        .toList());
        model.addAttribute("order", MeetingOrder.of(filter.sort()));
        model.addAttribute("units", choices.of(scope, filter.unit()));
        model.addAttribute("kinds", MeetingKind.values());
        model.addAttribute("modes", MeetingMode.values());
        model.addAttribute("statuses", MeetingStatus.values());
        return "meetings";
    }

    @GetMapping("/meetings/{id}")
    String meeting(@PathVariable UUID id, Scope scope, Model model) {
        MeetingDoc doc = meetings.find(id, scope).orElseThrow(ProblemException::notFound);
        MeetingStory story = MeetingStory.of(doc, codec);
        Wording wording = wordings.of(story.entries());
        MeetingRow row = MeetingRow.of(doc);
        List<UnitTree.Unit> path = meetings.path(row, scope);
        model.addAttribute("row", row);
        model.addAttribute(
                "name", path.isEmpty() ? row.unit().code() : path.getFirst().name());
        model.addAttribute("above", path.stream().skip(1).toList().reversed());
        model.addAttribute("presences", Presence.values());
        model.addAttribute("days", story.days(show));
        model.addAttribute("entries", story.byId());
        model.addAttribute("wording", wording);
        model.addAttribute("sections", new MeetingSections(story, wording));
        return "meeting";
    }
}
