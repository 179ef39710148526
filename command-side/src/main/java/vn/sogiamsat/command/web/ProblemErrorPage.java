package vn.sogiamsat.command.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands where the container fetches its error page, and answers with a problem instead. What comes this way was
 * stopped outside Spring MVC: by a filter, or by Tomcat, which answers a body that breaks off by itself.
 */
final class ProblemErrorPage extends OncePerRequestFilter {
    /** The problem that was to be the answer before the container took over; may be absent. */
    static final String PROBLEM = ProblemErrorPage.class.getName() + ".problem";

    private final ProblemTranslator translator;
    private final ProblemWriter writer;

    ProblemErrorPage(ProblemTranslator translator, ProblemWriter writer) {
        this.translator = translator;
        this.writer = writer;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String uri
                && MachineInterface.answers(request, uri)
                && !response.isCommitted()) {
            writer.write(response, problem(request, response));
        } else {
            chain.doFilter(request, response);
        }
    }

    private Problem problem(HttpServletRequest request, HttpServletResponse response) {
        if (request.getAttribute(PROBLEM) instanceof Problem problem) {
            return problem;
        }
        return request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable exception
                ? translator.translate(exception).problem()
                : StandardProblem.of(response.getStatus(), null);
    }
}
