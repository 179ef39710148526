package vn.sogiamsat.query.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import vn.sogiamsat.query.user.Users;

/** The door for people, and for everything that is not the machine interface, whose own chain comes first. */
@Configuration(proxyBeanMethods = false)
class PeopleSecurity {
    /** Nothing inline, nothing from elsewhere; {@code data:} pictures are what Swagger UI draws its icons with. */
    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self';"
            + " img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none';"
            + " frame-ancestors 'none'";

    @Bean
    @Order(100)
    SecurityFilterChain peopleSecurityChain(
            HttpSecurity http, PasswordLogin passwordLogin, Users users, LatePosts latePosts) {
        HttpSessionRequestCache pagesOnly = new HttpSessionRequestCache();
        pagesOnly.setRequestMatcher(
                request -> request.getMethod().equals("GET") && Accepts.html(request) && !isHtmx(request));
        return http.authenticationProvider(passwordLogin)
                .authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                                .permitAll()
                                .requestMatchers(PublicPaths.OPEN)
                                .permitAll()
                                .requestMatchers("/actuator/**")
                                .denyAll()
                                .anyRequest()
                                .authenticated())
                .formLogin(form -> form.loginPage("/login")
                        .failureHandler((request, response, failure) -> response.sendRedirect(request.getContextPath()
                                + "/login?" + (failure instanceof LockedException ? "shut" : "failed")))
                        .defaultSuccessUrl("/"))
                .logout(logout -> logout.logoutUrl("/logout")
                        .logoutSuccessUrl("/login?out")
                        .deleteCookies("JSESSIONID"))
                .requestCache(cache -> cache.requestCache(pagesOnly))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(new LoginOrProblem())
                        .accessDeniedHandler(new AfterTheSession(latePosts)))
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(permissions ->
                                permissions.policy("camera=(), microphone=(), geolocation=(), payment=(), usb=()"))
                        .crossOriginOpenerPolicy(opener -> opener.policy(
                                org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter
                                        .CrossOriginOpenerPolicy.SAME_ORIGIN)))
                .addFilterBefore(new CurrentUserFilter(users), AuthorizationFilter.class)
                .build();
    }

    private static boolean isHtmx(HttpServletRequest request) {
        return request.getHeader("HX-Request") != null;
    }

    /** Browsers go to the login page, programs get 401; htmx is told to load the login page whole. */
    private static final class LoginOrProblem implements AuthenticationEntryPoint {
        private final LoginUrlAuthenticationEntryPoint toLogin = new LoginUrlAuthenticationEntryPoint("/login");

        @Override
        public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
                throws IOException, jakarta.servlet.ServletException {
            if (isHtmx(request)) {
                response.setHeader("HX-Redirect", request.getContextPath() + "/login");
                response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            } else if (Accepts.html(request)) {
                toLogin.commence(request, response, failure);
            } else {
                response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            }
        }
    }
}
