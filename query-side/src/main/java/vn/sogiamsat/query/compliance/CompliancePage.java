package vn.sogiamsat.query.compliance;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import vn.sogiamsat.query.filter.UnitChoices;
import vn.sogiamsat.query.organisation.UnitTree;
import vn.sogiamsat.query.security.Scope;
import vn.sogiamsat.rules.obligation.Status;

/** How far a unit, with everything below it, meets what the rules demand. */
@Controller
class CompliancePage {
    private final Asking asking;
    private final Counting counting;
    private final Rulebooks rulebooks;
    private final Lines lines;
    private final UnitTree tree;
    private final UnitChoices choices;

    CompliancePage(
            Asking asking, Counting counting, Rulebooks rulebooks, Lines lines, UnitTree tree, UnitChoices choices) {
        this.asking = asking;
        this.counting = counting;
        this.rulebooks = rulebooks;
        this.lines = lines;
        this.tree = tree;
        this.choices = choices;
    }

    @GetMapping("/compliance")
    String dashboard(@ModelAttribute("filter") ObligationFilter filter, Scope scope, Model model) {
        Asked asked = asking.of(filter, scope);
        List<UnitTree.Row> rows = tree.visible(scope);
        UUID unit = filter.unit() == null ? Below.onlyTop(rows) : filter.unit();
        List<Below> below = Below.of(rows, unit);
        Library library = rulebooks.library();
        Counting.Board found = counting.board(asking.since(asked, null), below);
        Counts counts = found.counts();
        List<Line> urgent = lines.brief(found.overdue(), found.dueSoon(), library, asked.asOf());
        model.addAttribute("asked", asked);
        model.addAttribute("place", new Place(filter, asked));
        model.addAttribute("board", Dashboard.of(counts, below, library, asked.asOf()));
        model.addAttribute("most", Dashboard.MOST_BARS);
        model.addAttribute("figure", found.figure());
        model.addAttribute("overdue", only(urgent, Status.OVERDUE));
        model.addAttribute("dueSoon", only(urgent, Status.DUE_SOON));
        model.addAttribute("statuses", Status.values());
        model.addAttribute("closedDays", found.closedDays());
        model.addAttribute("adopted", !library.isEmpty());
        model.addAttribute("units", choices.of(scope, filter.unit()));
        model.addAttribute("isCell", unit != null && below.isEmpty());
        if (unit != null) {
            model.addAttribute("unit", tree.unit(unit, asked.asOf().on()));
            model.addAttribute(
                    "above",
                    tree.path(unit, asked.asOf().on()).stream()
                            .skip(1)
                            .filter(one -> scope.sees(one.id()))
                            .toList()
                            .reversed());
        }
        return "compliance";
    }

    private static List<Line> only(List<Line> lines, Status status) {
        return lines.stream().filter(line -> line.status() == status).toList();
    }
}
