package vn.sogiamsat.query.sender;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.sogiamsat.query.security.Viewer;

/** What came from a source: how much on which day, the newest facts, and what was refused or contradicts. */
@Controller
class ArrivedPage {
    private final KeptSources kept;
    private final Arrivals arrivals;

    ArrivedPage(KeptSources kept, Arrivals arrivals) {
        this.kept = kept;
        this.arrivals = arrivals;
    }

    @GetMapping("/senders/{name}")
    String show(
            @PathVariable String name,
            @RequestParam(required = false) @Nullable String after,
            Viewer viewer,
            Model model) {
        kept.head(name, "arrived", viewer, model);
        model.addAttribute("arrived", arrivals.of(name, after));
        model.addAttribute("after", after);
        return "sender";
    }
}
