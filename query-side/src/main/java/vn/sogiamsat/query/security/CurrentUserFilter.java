package vn.sogiamsat.query.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.sogiamsat.query.user.User;
import vn.sogiamsat.query.user.Users;

/**
 * Holds each request to what the file of users says now: who was removed or got another password is signed out, changed
 * roles and units count at once, and a one-time password must be changed before anything else.
 */
class CurrentUserFilter extends OncePerRequestFilter {
    private static final String ACCOUNT = "/account";

    private final Users users;

    CurrentUserFilter(Users users) {
        this.users = users;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof Viewer known)) {
            chain.doFilter(request, response);
            return;
        }
        Optional<User> user = users.find(known.login())
                .filter(now -> now.passwordHash().equals(known.user().passwordHash()));
        if (user.isEmpty()) {
            HttpSession session = request.getSession(false);
            if (session != null) {
                session.invalidate();
            }
            SecurityContextHolder.clearContext();
            chain.doFilter(request, response);
            return;
        }
        Viewer viewer = new Viewer(user.get());
        UsernamePasswordAuthenticationToken fresh =
                UsernamePasswordAuthenticationToken.authenticated(viewer, null, viewer.getAuthorities());
        fresh.setDetails(authentication.getDetails());
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(fresh);
        SecurityContextHolder.setContext(context);
        if (viewer.mustChangePassword() && !PublicPaths.openBeforePasswordChange(request)) {
            if (Accepts.html(request)) {
                response.sendRedirect(request.getContextPath() + ACCOUNT);
            } else {
                response.sendError(HttpServletResponse.SC_FORBIDDEN);
            }
            return;
        }
        chain.doFilter(request, response);
    }
}
