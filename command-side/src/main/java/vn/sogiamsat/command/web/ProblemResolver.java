package vn.sogiamsat.command.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.DisconnectedClientHelper;

/**
 * Turns whatever goes wrong while the write side handles a request into a problem. A resolver and no controller advice:
 * an advice of one package is never asked when no controller was found for a request, which is when Spring Boot would
 * show its own page.
 */
@Component
class ProblemResolver implements HandlerExceptionResolver, Ordered {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemResolver.class);
    private static final int BEFORE_SPRING_MVC_OWN = -10;

    private final ProblemTranslator translator;
    private final ProblemWriter writer;

    ProblemResolver(ProblemTranslator translator, ProblemWriter writer) {
        this.translator = translator;
        this.writer = writer;
    }

    @Override
    public int getOrder() {
        return BEFORE_SPRING_MVC_OWN;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception exception) {
        // The first two are answered by the security chain.
        if (exception instanceof AccessDeniedException
                || exception instanceof AuthenticationException
                || !MachineInterface.answers(request, handler)
                || isOnItsWay(response)) {
            return null;
        }
        ProblemTranslator.Answer answer = translator.translate(exception);
        // Tomcat has perhaps decided on an error page by now, which is then ours too.
        request.setAttribute(ProblemErrorPage.PROBLEM, answer.problem());
        if (!response.isCommitted()) {
            write(response, answer);
        }
        return new ModelAndView();
    }

    /** What is on its way, and not itself an error, can only be broken off: the exception goes on to the container. */
    private static boolean isOnItsWay(HttpServletResponse response) {
        return response.isCommitted() && response.getStatus() < HttpServletResponse.SC_BAD_REQUEST;
    }

    private void write(HttpServletResponse response, ProblemTranslator.Answer answer) {
        try {
            answer.headers().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
            writer.write(response, answer.problem());
        } catch (IOException e) {
            if (!DisconnectedClientHelper.isClientDisconnectedException(e)) {
                LOG.warn("could not answer with problem {}", answer.problem().code(), e);
            }
        }
    }
}
