package vn.sogiamsat.query.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Where people arrive: at the list of meetings. */
@Controller
class HomePage {

    @GetMapping("/")
    String home() {
        return "redirect:/meetings";
    }
}
