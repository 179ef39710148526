package vn.sogiamsat.query.compliance;

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
import vn.sogiamsat.query.web.ProblemException;
import vn.sogiamsat.rules.obligation.Status;

/** The committee members who follow cells: what they have to attend in a year, and what they attended. */
@Controller
class SupervisorPages {
    private final Asking asking;
    private final QuotaSearch quotas;
    private final SupervisorReading reading;
    private final Rulebooks rulebooks;
    private final UnitChoices choices;

    SupervisorPages(
            Asking asking, QuotaSearch quotas, SupervisorReading reading, Rulebooks rulebooks, UnitChoices choices) {
        this.asking = asking;
        this.quotas = quotas;
        this.reading = reading;
        this.rulebooks = rulebooks;
        this.choices = choices;
    }

    @GetMapping("/supervisors")
    String list(@ModelAttribute("filter") SupervisorFilter filter, Scope scope, Model model) {
        int year = asking.year(filter.year());
        ObligationFilter wanted = filter.obligations(year);
        Asked asked = asking.of(wanted, scope);
        Library library = rulebooks.library();
        Paged<ObligationDoc> found = quotas.find(wanted, asked, year);
        List<Supervisor> rows =
                reading.rows(found.items(), new SupervisorReading.With(library, asked.asOf(), year, scope));
        add(model, asked, new Place(wanted, asked), year, rows);
        model.addAttribute("found", found);
        model.addAttribute("adopted", !library.isEmpty());
        model.addAttribute("statuses", Status.values());
        model.addAttribute("units", choices.of(scope, filter.unit()));
        return "supervisors";
    }

    @GetMapping("/supervisors/{person}")
    String supervisor(
            @PathVariable UUID person, @ModelAttribute("filter") SupervisorFilter filter, Scope scope, Model model) {
        int year = asking.year(filter.year());
        ObligationFilter wanted = filter.obligations(year);
        Asked asked = asking.of(wanted, scope);
        List<Supervisor> rows = reading.rows(
                quotas.of(person, asked, year),
                new SupervisorReading.With(rulebooks.library(), asked.asOf(), year, scope));
        if (rows.isEmpty()) {
            throw ProblemException.notFound();
        }
        add(model, asked, new Place(wanted, asked), year, rows);
        return "supervisor";
    }

    private static void add(Model model, Asked asked, Place place, int year, List<Supervisor> rows) {
        model.addAttribute("asked", asked);
        model.addAttribute("place", place);
        model.addAttribute("year", year);
        model.addAttribute("rows", rows);
        model.addAttribute(
                "rules", rows.stream().map(Supervisor::rule).distinct().toList());
    }
}
