package vn.sogiamsat.query.account;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page on which people sign in. */
@Controller
class LoginPage {

    @GetMapping("/login")
    String login(
            @RequestParam(required = false) @Nullable String failed,
            @RequestParam(required = false) @Nullable String shut,
            @RequestParam(required = false) @Nullable String out,
            @RequestParam(required = false) @Nullable String ended,
            Model model) {
        if (failed != null) {
            model.addAttribute("problem", "login.failed");
        } else if (shut != null) {
            model.addAttribute("problem", "login.shut");
        } else if (out != null) {
            model.addAttribute("note", "login.out");
        } else if (ended != null) {
            model.addAttribute("note", "login.ended");
        }
        return "login";
    }
}
