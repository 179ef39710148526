package vn.sogiamsat.query.compliance;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import vn.sogiamsat.query.filter.UnitChoices;
import vn.sogiamsat.query.organisation.UnitTree;
import vn.sogiamsat.query.security.Scope;

/** Why a figure is another one than on a day before. */
@Controller
class ChangesPage {
    private final Asking asking;
    private final Changes changes;
    private final Rulebooks rulebooks;
    private final UnitTree tree;
    private final UnitChoices choices;

    ChangesPage(Asking asking, Changes changes, Rulebooks rulebooks, UnitTree tree, UnitChoices choices) {
        this.asking = asking;
        this.changes = changes;
        this.rulebooks = rulebooks;
        this.tree = tree;
        this.choices = choices;
    }

    /** @param since the day before; a week before by default */
    @GetMapping("/compliance/changes")
    String changes(
            @ModelAttribute("filter") ObligationFilter filter,
            @RequestParam(required = false) @Nullable LocalDate since,
            @RequestParam(required = false) @Nullable Why why,
            Scope scope,
            Model model) {
        Asked asked = asking.of(filter, scope);
        Library library = rulebooks.library();
        Changed changed = changes.since(asking.since(asked, since), why, library, scope);
        model.addAttribute("asked", asked);
        model.addAttribute("place", new Place(filter, asked));
        model.addAttribute("changed", changed);
        model.addAttribute("figure", changed.figure());
        model.addAttribute("why", why);
        model.addAttribute("reasons", Why.values());
        model.addAttribute("adopted", !library.isEmpty());
        model.addAttribute("units", choices.of(scope, filter.unit()));
        UUID unit = filter.unit();
        if (unit != null) {
            model.addAttribute("unit", tree.unit(unit, asked.asOf().on()));
        }
        return "compliance-changes";
    }
}
