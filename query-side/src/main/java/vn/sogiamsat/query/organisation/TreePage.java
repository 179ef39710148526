package vn.sogiamsat.query.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.sogiamsat.query.security.Scope;
import vn.sogiamsat.query.web.Show;

/** The party tree at a chosen day. */
@Controller
class TreePage {
    private final TreeQueries trees;
    private final UnitSearch search;
    private final Clock clock;

    TreePage(TreeQueries trees, UnitSearch search, Clock clock) {
        this.trees = trees;
        this.search = search;
        this.clock = clock;
    }

    @GetMapping("/organisation")
    String tree(
            @RequestParam(required = false) @Nullable LocalDate on,
            @RequestParam(required = false) @Nullable UUID under,
            @RequestParam(defaultValue = "") String q,
            Scope scope,
            Model model) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Show.HERE);
        LocalDate day = on == null ? today : on;
        model.addAttribute("on", day);
        model.addAttribute("today", today);
        model.addAttribute("q", q.strip());
        if (q.isBlank()) {
            model.addAttribute("tree", trees.draw(day, under, scope));
        } else {
            model.addAttribute("found", search.find(q, day, scope));
        }
        return "organisation";
    }
}
