package vn.sogiamsat.query.compliance;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import vn.sogiamsat.core.view.ObligationDoc;
import vn.sogiamsat.query.filter.Paged;
import vn.sogiamsat.query.filter.UnitChoices;
import vn.sogiamsat.query.security.Scope;
import vn.sogiamsat.query.security.Viewer;
import vn.sogiamsat.query.user.UserRole;
import vn.sogiamsat.query.web.ProblemException;
import vn.sogiamsat.rules.obligation.Status;

/** The list of obligations and the page of one. */
@Controller
class ObligationPages {
    private final Asking asking;
    private final ObligationSearch obligations;
    private final ObligationReading reading;
    private final Rulebooks rulebooks;
    private final Lines lines;
    private final UnitChoices choices;
    private final Decisions decisions;
    private final Overridden overridden;
    private final Clock clock;

    ObligationPages(
            Asking asking,
            ObligationSearch obligations,
            ObligationReading reading,
            Rulebooks rulebooks,
            Lines lines,
            UnitChoices choices,
            Decisions decisions,
            Overridden overridden,
            Clock clock) {
        this.clock = clock;
        this.asking = asking;
        this.obligations = obligations;
        this.reading = reading;
        this.rulebooks = rulebooks;
        this.lines = lines;
        this.choices = choices;
        this.decisions = decisions;
        this.overridden = overridden;
    }

    @GetMapping("/obligations")
    String list(@ModelAttribute("filter") ObligationFilter filter, Scope scope, Model model) {
        Asked asked = asking.of(filter, scope);
        Paged<ObligationDoc> found = obligations.find(filter, asked);
        Library library = rulebooks.library();
        model.addAttribute("asked", asked);
        model.addAttribute("place", new Place(filter, asked));
        model.addAttribute("found", found);
        model.addAttribute("lines", lines.named(found.items(), library, asked.asOf()));
        model.addAttribute("adopted", !library.isEmpty());
        model.addAttribute("rules", library.rules(asked.asOf().on()));
        model.addAttribute("statuses", Status.values());
        model.addAttribute("units", choices.of(scope, filter.unit()));
        return "obligations";
    }

    @GetMapping("/obligations/{id}")
    String obligation(
            @PathVariable UUID id,
            @ModelAttribute("filter") ObligationFilter filter,
            Scope scope,
            Viewer viewer,
            Model model) {
        AsOf asOf = asking.asOf(filter).rightNow(clock);
        List<ObligationDoc> versions = obligations.versions(id, scope);
        ObligationView view = reading.view(versions, asOf, scope).orElseThrow(ProblemException::notFound);
        model.addAttribute("view", view);
        model.addAttribute("asOf", view.asOf());
        model.addAttribute("decided", decisions.of(view.doc()));
        model.addAttribute("figures", overridden.of(view.line(), scope));
        model.addAttribute("waives", viewer.is(UserRole.ADMINISTRATOR));
        model.addAttribute("explains", viewer.isAnyOf(AnsweringPages.EXPLAINING));
        return "obligation";
    }
}
