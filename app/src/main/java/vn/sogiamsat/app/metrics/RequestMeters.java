package vn.sogiamsat.app.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Times the requests at the door of events, also those that are turned away before anything is judged. */
final class RequestMeters extends OncePerRequestFilter {
    static final String DOOR = "/api/events";

    private final MeterRegistry registry;

    RequestMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Timer.Sample begun = Timer.start(registry);
        try {
            chain.doFilter(request, response);
        } finally {
            begun.stop(Timer.builder("ledger.intake.requests")
                    .description("Requests at the door of events")
                    .tag("status", Integer.toString(response.getStatus()))
                    .register(registry));
        }
    }
}
