package vn.sogiamsat.query.security;

import java.util.Locale;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import vn.sogiamsat.query.user.User;
import vn.sogiamsat.query.user.UserFile;
import vn.sogiamsat.query.user.Users;

/** Login by name and password. An unknown name costs as much time as a wrong password. */
@Component
class PasswordLogin implements AuthenticationProvider {
    private final Users users;
    private final UserFile file;
    private final LoginThrottle throttle;
    private final String nobodysHash;

    PasswordLogin(Users users, UserFile file, LoginThrottle throttle) {
        this.users = users;
        this.file = file;
        this.throttle = throttle;
        this.nobodysHash = String.valueOf(file.encoder().encode("nobody"));
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String login = attempt.getName().strip().toLowerCase(Locale.ROOT);
        String address = attempt.getDetails() instanceof WebAuthenticationDetails details
                ? String.valueOf(details.getRemoteAddress())
                : "";
        if (throttle.isShut(login, address)) {
            throw new LockedException("too many failed attempts");
        }
        String password =
                attempt.getCredentials() == null ? "" : attempt.getCredentials().toString();
        Optional<User> user = users.find(login);
        String hash = user.map(User::passwordHash).orElse(nobodysHash);
        if (!file.encoder().matches(password, hash) || user.isEmpty()) {
            throttle.failed(login, address);
            throw new BadCredentialsException("wrong name or password");
        }
        throttle.succeeded(login, address);
        Viewer viewer = new Viewer(user.get());
        UsernamePasswordAuthenticationToken token =
                UsernamePasswordAuthenticationToken.authenticated(viewer, null, viewer.getAuthorities());
        token.setDetails(attempt.getDetails());
        return token;
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
