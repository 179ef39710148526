package vn.sogiamsat.query.testing;

import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.sogiamsat.query.user.UserFile;

/** Makes users and signs them in. */
@Component
@Lazy
public class People {
    public static final String PASSWORD = "một câu dài dễ nhớ";

    private final UserFile users;
    private final int port;

    @Autowired
    People(UserFile users, @LocalServerPort int port) {
        this.users = users;
        this.port = port;
    }

    /** A browser in which nobody is signed in. */
    public Browser stranger() {
        return new Browser(port);
    }

    /** A browser in which a user is signed in who has this role and sees these units' subtrees. */
    public Browser signedIn(String role, String... units) {
        String login = role + "-"
                + String.join("-", units).toLowerCase(java.util.Locale.ROOT).replace("*", "all");
        if (users.find(login).isEmpty()) {
            users.add(login, "Người dùng thử", List.of(role), List.of(units), "vi");
            users.changePassword(login, PASSWORD);
        }
        Browser browser = stranger();
        browser.signIn(login, PASSWORD);
        return browser;
    }
}
