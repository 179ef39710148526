package vn.sogiamsat.query.compliance;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.sogiamsat.query.organisation.UnitTree;
import vn.sogiamsat.query.security.Scope;
import vn.sogiamsat.query.web.ProblemException;

/** A cell's meetings of a year against the rules. */
@Controller
class CellPage {
    private final Asking asking;
    private final CellReading reading;
    private final Rulebooks rulebooks;
    private final UnitTree tree;

    CellPage(Asking asking, CellReading reading, Rulebooks rulebooks, UnitTree tree) {
        this.asking = asking;
        this.reading = reading;
        this.rulebooks = rulebooks;
        this.tree = tree;
    }

    @GetMapping("/compliance/cells/{unit}")
    String cell(
            @PathVariable UUID unit, @RequestParam(required = false) @Nullable Integer year, Scope scope, Model model) {
        if (!scope.sees(unit)) {
            throw ProblemException.notFound();
        }
        int of = asking.year(year);
        AsOf now = asking.now();
        Library library = rulebooks.library();
        LocalDate named = LocalDate.of(of, 12, 31).isBefore(now.on()) ? LocalDate.of(of, 12, 31) : now.on();
        model.addAttribute("year", of);
        model.addAttribute("now", now);
        model.addAttribute("unit", tree.unit(unit, named));
        model.addAttribute("adopted", !library.isEmpty());
        model.addAttribute("grid", reading.grid(unit, of, library, now));
        return "compliance-cell";
    }
}
