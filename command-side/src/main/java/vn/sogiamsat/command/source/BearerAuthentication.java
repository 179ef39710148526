package vn.sogiamsat.command.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.sogiamsat.command.security.Caller;
import vn.sogiamsat.command.security.OperatorPrincipal;

/** Knows the caller of the machine interface by {@code Authorization: Bearer <key>}. */
final class BearerAuthentication extends OncePerRequestFilter {
    static final String SOURCE = "ROLE_SOURCE";
    static final String OPERATOR = "ROLE_OPERATOR";

    private static final String SCHEME = "Bearer ";

    private final Sources sources;
    private final OperatorToken operator;

    BearerAuthentication(Sources sources, OperatorToken operator) {
        this.sources = sources;
        this.operator = operator;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader("Authorization");
        if (header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            caller(header.substring(SCHEME.length()).strip()).ifPresent(BearerAuthentication::authenticate);
        }
        chain.doFilter(request, response);
    }

    private Optional<Caller> caller(String key) {
        if (MessageDigest.isEqual(key.getBytes(UTF_8), operator.value().getBytes(UTF_8))) {
            return Optional.of(new OperatorPrincipal());
        }
        return sources.authenticate(key).map(Caller.class::cast);
    }

    private static void authenticate(Caller caller) {
        String role = caller instanceof OperatorPrincipal ? OPERATOR : SOURCE;
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                caller, null, List.of(new SimpleGrantedAuthority(role))));
        SecurityContextHolder.setContext(context);
    }
}
