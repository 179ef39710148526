package vn.sogiamsat.query.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.sogiamsat.query.security.SignedInSession;
import vn.sogiamsat.query.security.Viewer;
import vn.sogiamsat.query.user.FirstLogin;
import vn.sogiamsat.query.user.User;
import vn.sogiamsat.query.user.UserFile;

/** A user's own account: who they are here, and their password. */
@Controller
class AccountPage {
    private final UserFile users;
    private final FirstLogin firstLogin;
    private final SignedInSession session;

    AccountPage(UserFile users, FirstLogin firstLogin, SignedInSession session) {
        this.users = users;
        this.firstLogin = firstLogin;
        this.session = session;
    }

    @GetMapping("/account")
    String account() {
        return "account";
    }

    @PostMapping("/account")
    String changePassword(
            Viewer viewer,
            @RequestParam String current,
            @RequestParam String chosen,
            @RequestParam String repeated,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<String> problem = isRight(viewer, current)
                ? PasswordRule.broken(viewer.login(), current, chosen, repeated)
                : Optional.of("account.password.wrong");
        if (problem.isPresent()) {
            model.addAttribute("problem", problem.get());
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return "account";
        }
        users.changePassword(viewer.login(), chosen);
        firstLogin.passwordChanged(viewer.login());
        session.renew(viewer, request, response);
        return viewer.mustChangePassword() ? "redirect:/" : "redirect:/account?changed";
    }

    private boolean isRight(Viewer viewer, String password) {
        return users.find(viewer.login())
                .map(User::passwordHash)
                .filter(hash -> users.encoder().matches(password, hash))
                .isPresent();
    }
}
