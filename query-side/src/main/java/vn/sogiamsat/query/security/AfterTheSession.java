package vn.sogiamsat.query.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;

/** Leads who posts after their session ended to the login page, and from there back to what they were typing. */
final class AfterTheSession implements AccessDeniedHandler {
    /** Where Spring Security looks for the page to go to after the login. */
    private static final String AFTER_LOGIN = "SPRING_SECURITY_SAVED_REQUEST";

    private final AccessDeniedHandler refusing = new AccessDeniedHandlerImpl();
    private final LatePosts posts;

    AfterTheSession(LatePosts posts) {
        this.posts = posts;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        Authentication known = SecurityContextHolder.getContext().getAuthentication();
        boolean signedIn = known != null && known.getPrincipal() instanceof Viewer;
        Optional<String> page =
                denied instanceof CsrfException && !signedIn ? posts.keep(request) : Optional.<String>empty();
        if (page.isEmpty()) {
            refusing.handle(request, response, denied);
            return;
        }
        request.getSession().setAttribute(AFTER_LOGIN, new SimpleSavedRequest(request.getContextPath() + page.get()));
        String login = request.getContextPath() + "/login?ended";
        if (request.getHeader("HX-Request") == null) {
            response.sendRedirect(login);
        } else {
            response.setHeader("HX-Redirect", login);
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        }
    }
}
