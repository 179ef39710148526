package vn.sogiamsat.app.trace;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.sogiamsat.core.Correlation;

/** Gives each request an id before anything else is done with it, and answers with it. */
final class RequestIdFilter extends OncePerRequestFilter {
    static final String HEADER = "X-Request-Id";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String id = RequestId.of(request.getHeader("traceparent"), request.getHeader(HEADER));
        response.setHeader(HEADER, id);
        try (MDC.MDCCloseable context = MDC.putCloseable(Correlation.REQUEST, id)) {
            chain.doFilter(request, response);
        }
    }
}
