package vn.sogiamsat.command.source;

import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import vn.sogiamsat.command.store.OperationalLog;
import vn.sogiamsat.command.web.Problem;
import vn.sogiamsat.command.web.ProblemWriter;

/** Who may call the machine interface. It knows keys and nothing else: no sessions, no cookies, no forms. */
@Configuration(proxyBeanMethods = false)
class MachineSecurity {
    private static final Logger LOG = LoggerFactory.getLogger(MachineSecurity.class);
    private static final Problem NO_KEY = Problem.of(
            HttpStatus.UNAUTHORIZED,
            "unknown-key",
            "Khóa không được chấp nhận",
            "Thiếu khóa, hoặc khóa không có hay đã bị thu hồi. Hãy gửi tiêu đề Authorization: Bearer <khóa>, với khóa do"
                    + " người vận hành sổ cấp khi đăng ký nguồn gửi.",
            "The key is missing, unknown or revoked. Send the header Authorization: Bearer <key> with the key given when the"
                    + " source was registered.");
    private static final Problem NOT_YOURS = Problem.of(
            HttpStatus.FORBIDDEN,
            "not-for-this-key",
            "Khóa này không được dùng ở đây",
            "Nguồn gửi chỉ được gửi sự kiện và tài liệu; việc này dành cho người vận hành sổ.",
            "A source's key only sends events and documents; this is for the operator of the ledger.");

    /** What the events are, one by one: for whoever has logged in, or holds the operator token. */
    private static final RequestMatcher LOG_ENTRIES = new OrRequestMatcher(
            PathPatternRequestMatcher.pathPattern("/log/tile/entries/**"),
            PathPatternRequestMatcher.pathPattern("/log/{epoch}/tile/entries/**"));

    private static final RequestMatcher LOG_FILES = PathPatternRequestMatcher.pathPattern("/log/**");

    /**
     * Vietnamese that is sent as it is, in UTF-8, arrives with bytes that ISO-8859-1 takes for control characters. It
     * is let in, so that what names a state secret is judged, not merely found malformed.
     */
    @Bean
    HttpFirewall firewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedHeaderValues(
                value -> value.chars().noneMatch(each -> (each < ' ' && each != '\t') || each == 0x7f));
        return firewall;
    }

    @Bean
    @Order(1)
    SecurityFilterChain machineInterface(
            HttpSecurity http, Sources sources, OperatorToken operator, OperationalLog log, ProblemWriter problems) {
        AuthenticationEntryPoint noKey = (request, response, exception) -> {
            log.count("unknown-key");
            LOG.warn(
                    "no key, or an unknown or revoked one, from {} at {}",
                    request.getRemoteAddr(),
                    request.getRequestURI());
            problems.write(response, NO_KEY);
        };
        AccessDeniedHandler notYours = (request, response, exception) -> problems.write(response, NOT_YOURS);
        return http.securityMatchers(requests -> requests.requestMatchers(
                                "/api/events",
                                "/api/sandbox/**",
                                "/api/conformance/**",
                                "/api/receipts/**",
                                "/api/schemas/**",
                                "/api/documents/**",
                                "/api/quarantine/**",
                                "/api/sources/**",
                                "/api/rebuilds/**",
                                "/api/verifications/**",
                                "/v3/api-docs/**",
                                "/swagger-ui/**",
                                "/swagger-ui.html")
                        .requestMatchers(MachineSecurity::isLogOfMachines))
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterBefore(new BearerAuthentication(sources, operator), AuthorizationFilter.class)
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/api/schemas/**", "/v3/api-docs/**", "/swagger-ui/**", "/swagger-ui.html")
                        .permitAll()
                        .requestMatchers(LOG_ENTRIES)
                        .hasAuthority(BearerAuthentication.OPERATOR)
                        .requestMatchers(LOG_FILES)
                        .permitAll()
                        .requestMatchers(HttpMethod.POST, "/api/events", "/api/sandbox/events", "/api/documents")
                        .hasAuthority(BearerAuthentication.SOURCE)
                        .requestMatchers("/api/conformance/**")
                        .hasAuthority(BearerAuthentication.SOURCE)
                        .requestMatchers("/api/sources/**", "/api/rebuilds/**", "/api/verifications/**")
                        .hasAuthority(BearerAuthentication.OPERATOR)
                        .requestMatchers(HttpMethod.POST, "/api/quarantine/**")
                        .hasAuthority(BearerAuthentication.OPERATOR)
                        .anyRequest()
                        .authenticated())
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(noKey).accessDeniedHandler(notYours))
                .build();
    }

    /** All of the log but entries that are asked for without a key: a person may have logged in. */
    private static boolean isLogOfMachines(HttpServletRequest request) {
        return LOG_FILES.matches(request)
                && (!LOG_ENTRIES.matches(request) || request.getHeader(HttpHeaders.AUTHORIZATION) != null);
    }
}
