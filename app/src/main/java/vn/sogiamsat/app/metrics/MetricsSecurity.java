package vn.sogiamsat.app.metrics;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;

/**
 * The metrics are for whoever holds the operator's token. An address would prove nothing: behind a proxy everybody
 * comes from this machine.
 */
@Configuration(proxyBeanMethods = false)
class MetricsSecurity {
    private static final String SCHEME = "Bearer ";

    @Bean
    @Order(0)
    SecurityFilterChain metrics(HttpSecurity http, @Value("${ledger.operator-token-file}") Path token) {
        return http.securityMatcher("/actuator/prometheus")
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.anyRequest()
                        .access((who, request) -> new AuthorizationDecision(holds(token, request.getRequest()))))
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED)))
                .build();
    }

    /** Read each time: the command side makes it at its first start, perhaps later than this. */
    private static boolean holds(Path token, HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return false;
        }
        try {
            String wanted = Files.readString(token).strip();
            return !wanted.isEmpty()
                    && MessageDigest.isEqual(
                            header.substring(SCHEME.length()).strip().getBytes(UTF_8), wanted.getBytes(UTF_8));
        } catch (IOException noToken) {
            return false;
        }
    }
}
