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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.sogiamsat.command.security.Caller;
import vn.sogiamsat.command.security.OperatorPrincipal;
import vn.sogiamsat.command.store.OperationalLog;

/** Knows the caller of the machine interface by {@code Authorization: Bearer <key>}. */
final class BearerAuthentication extends OncePerRequestFilter {
    static final String SOURCE = "ROLE_SOURCE";
    static final String OPERATOR = "ROLE_OPERATOR";

    private static final Logger LOG = LoggerFactory.getLogger(BearerAuthentication.class);
    private static final String SCHEME = "Bearer ";

    private final Sources sources;
    private final OperatorToken operator;
    private final OperationalLog log;

    BearerAuthentication(Sources sources, OperatorToken operator, OperationalLog log) {
        this.sources = sources;
        this.operator = operator;
        this.log = log;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader("Authorization");
        if (header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            Optional<Caller> caller = caller(header.substring(SCHEME.length()).strip());
            if (caller.isPresent()) {
                authenticate(caller.get());
            } else {
                log.count("unknown-key");
                LOG.warn("unknown or revoked key from {} at {}", request.getRemoteAddr(), request.getRequestURI());
            }
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
