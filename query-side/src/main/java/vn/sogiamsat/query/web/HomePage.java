package vn.sogiamsat.query.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.sogiamsat.query.security.Viewer;

/** Where people arrive: at the list of meetings, or at their sources where they see no unit. */
@Controller
class HomePage {

    @GetMapping("/")
    String home(Viewer viewer) {
        return viewer.units().isEmpty() ? "redirect:/senders" : "redirect:/meetings";
    }
}
