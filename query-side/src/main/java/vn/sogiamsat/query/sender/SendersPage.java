package vn.sogiamsat.query.sender;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.sogiamsat.query.security.Viewer;

/** The sources a user keeps. */
@Controller
class SendersPage {
    private final KeptSources kept;

    SendersPage(KeptSources kept) {
        this.kept = kept;
    }

    @GetMapping("/senders")
    String list(Viewer viewer, Model model) {
        model.addAttribute("sources", kept.of(viewer));
        model.addAttribute("waiting", kept.waiting());
        return "senders";
    }
}
