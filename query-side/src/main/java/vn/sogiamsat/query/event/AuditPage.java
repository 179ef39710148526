package vn.sogiamsat.query.event;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import vn.sogiamsat.core.EventTypes;
import vn.sogiamsat.query.filter.Paged;
import vn.sogiamsat.query.filter.UnitChoices;
import vn.sogiamsat.query.security.Scope;
import vn.sogiamsat.query.web.Show;

/** The audit trail as a page. */
@Controller
class AuditPage {
    private final AuditTrail trail;
    private final Wordings wordings;
    private final UnitChoices units;
    private final Show show;

    AuditPage(AuditTrail trail, Wordings wordings, UnitChoices units, Show show) {
        this.trail = trail;
        this.wordings = wordings;
        this.units = units;
        this.show = show;
    }

    @GetMapping("/audit")
    String audit(@ModelAttribute("filter") AuditFilter filter, Scope scope, Model model) {
        Paged<Entry> found = trail.find(filter, scope);
        model.addAttribute("found", found);
        model.addAttribute("wording", wordings.of(found.items()));
        model.addAttribute("units", units.of(scope, filter.unit()));
        model.addAttribute("types", types());
        model.addAttribute("marks", AuditFilter.Marked.values());
        return "audit";
    }

    private List<EventTypes.Descriptor> types() {
        return EventTypes.all().stream()
                .sorted(Comparator.comparing(type -> show.type(type.name())))
                .toList();
    }
}
