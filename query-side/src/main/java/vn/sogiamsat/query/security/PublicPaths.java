package vn.sogiamsat.query.security;

import jakarta.servlet.http.HttpServletRequest;

/** What is open without a login, and with a login whose password is yet to be changed. */
final class PublicPaths {
    static final String[] OPEN = {
        "/login",
        "/error",
        "/css/**",
        "/js/**",
        "/webjars/**",
        "/favicon.ico",
        "/favicon.svg",
        "/actuator/health",
        "/actuator/health/**",
        "/v3/api-docs",
        "/v3/api-docs/**",
        "/v3/api-docs.yaml",
        "/swagger-ui.html",
        "/swagger-ui/**"
    };

    private PublicPaths() {}

    static boolean openBeforePasswordChange(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.equals("/account")
                || path.equals("/logout")
                || path.equals("/error")
                || path.startsWith("/css/")
                || path.startsWith("/js/")
                || path.startsWith("/webjars/")
                || path.startsWith("/favicon.");
    }
}
