package vn.sogiamsat.command.vault;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.sogiamsat.command.security.Caller;
import vn.sogiamsat.command.security.OperatorPrincipal;
import vn.sogiamsat.command.security.SourcePrincipal;
import vn.sogiamsat.command.source.SubmissionLog;
import vn.sogiamsat.command.store.OperationalLog;
import vn.sogiamsat.command.web.ProblemException;
import vn.sogiamsat.core.event.RefusalReason;

/**
 * The vault and its door, without the rest of the write side. The bearer's key is its name. No scan of components finds
 * it.
 */
@EnableAutoConfiguration(excludeName = {"org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration"})
@ComponentScan(basePackageClasses = {VaultKey.class, ProblemException.class})
class VaultApplication {
    static final String OPERATOR = "operator";

    /** What the vault had recorded of refusals. */
    static final class Refusals implements SubmissionLog {
        private final List<Refusal> all = new CopyOnWriteArrayList<>();

        record Refusal(String source, String submittedId, String digest, RefusalReason reason) {}

        @Override
        public void refused(String source, String submittedId, String digest, RefusalReason reason) {
            all.add(new Refusal(source, submittedId, digest, reason));
        }

        List<Refusal> all() {
            return List.copyOf(all);
        }
    }

    @Bean
    Refusals refusals() {
        return new Refusals();
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    OperationalLog operationalLog(Clock clock) {
        return new OperationalLog(clock);
    }

    @Bean
    SecurityFilterChain machineInterface(HttpSecurity http) throws Exception {
        return http.csrf(csrf -> csrf.disable())
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .addFilterBefore(new NameAsKey(), AuthorizationFilter.class)
                .build();
    }

    private static final class NameAsKey extends OncePerRequestFilter {
        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws IOException, ServletException {
            String name = request.getHeader(HttpHeaders.AUTHORIZATION).substring("Bearer ".length());
            Caller caller = name.equals(OPERATOR)
                    ? new OperatorPrincipal()
                    : new SourcePrincipal(name, List.of("*"), List.of("*"));
            SecurityContextHolder.getContext()
                    .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(caller, null, List.of()));
            chain.doFilter(request, response);
        }
    }
}
