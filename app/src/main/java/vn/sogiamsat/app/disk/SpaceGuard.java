package vn.sogiamsat.app.disk;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.sogiamsat.command.room.Room;
import vn.sogiamsat.command.web.DiskFull;
import vn.sogiamsat.command.web.ProblemWriter;

/** Refuses events and documents of sending systems, before a byte of them is read, while there is no room for them. */
final class SpaceGuard extends OncePerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger(SpaceGuard.class);

    private final Room room;
    private final ProblemWriter problems;
    private final AtomicBoolean full = new AtomicBoolean();

    SpaceGuard(Room room, ProblemWriter problems) {
        this.room = room;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean now = !room.isLeft();
        if (full.getAndSet(now) != now) {
            LOG.warn(now ? "the disk is nearly full: intake is closed" : "there is room again: intake is open");
        }
        if (now && !request.getMethod().equals("GET")) {
            problems.write(response, DiskFull.PROBLEM);
        } else {
            chain.doFilter(request, response);
        }
    }
}
