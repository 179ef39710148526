package vn.sogiamsat.app.disk;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.sogiamsat.command.web.Problem;
import vn.sogiamsat.command.web.ProblemWriter;

/**
 * Refuses events and documents while there is less room than a reserve. A database that meets the end of the disk stops
 * altogether; with the reserve it goes on, and so do the log, the views and the pages.
 */
final class SpaceGuard extends OncePerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger(SpaceGuard.class);
    private static final Problem FULL = Problem.of(
            HttpStatus.SERVICE_UNAVAILABLE,
            "disk-full",
            "Ổ đĩa của sổ sắp đầy",
            "Sổ tạm ngừng nhận vì ổ đĩa dữ liệu sắp đầy; chưa có gì được xác nhận đã lưu. Hãy gửi lại sau; người vận hành cần giải phóng dung lượng.",
            "The ledger takes nothing for the moment because its disk is nearly full; nothing was acknowledged as kept. Send again later; the operator must make room.");

    private final FreeSpace space;
    private final long reserve;
    private final ProblemWriter problems;
    private final AtomicBoolean full = new AtomicBoolean();

    /** @param reserve in bytes */
    SpaceGuard(FreeSpace space, long reserve, ProblemWriter problems) {
        this.space = space;
        this.reserve = reserve;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean now = space.bytes() < reserve;
        if (full.getAndSet(now) != now) {
            LOG.warn(now ? "the disk is nearly full: intake is closed" : "there is room again: intake is open");
        }
        if (now && !request.getMethod().equals("GET")) {
            problems.write(response, FULL);
        } else {
            chain.doFilter(request, response);
        }
    }
}
