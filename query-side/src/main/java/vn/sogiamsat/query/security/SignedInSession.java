package vn.sogiamsat.query.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import vn.sogiamsat.query.user.User;
import vn.sogiamsat.query.user.Users;

/** The session of the person who is signed in, when their password changes: this one goes on, all others end. */
@Component
public class SignedInSession {
    private final Users users;
    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    SignedInSession(Users users) {
        this.users = users;
    }

    /** Goes on under a new session id with what the file of users says now. */
    public void renew(Viewer viewer, HttpServletRequest request, HttpServletResponse response) {
        User user = users.find(viewer.login()).orElseThrow();
        Viewer now = new Viewer(user);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(now, null, now.getAuthorities()));
        SecurityContextHolder.setContext(context);
        request.changeSessionId();
        contexts.saveContext(context, request, response);
    }
}
