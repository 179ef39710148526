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
        // These two are answered by the security chain; an answer already on its way can only be broken off.
        if (!MachineInterface.answers(request, handler)
                || exception instanceof AccessDeniedException
                || exception instanceof AuthenticationException
                || response.isCommitted()) {
            return null;
        }
        ProblemTranslator.Answer answer = translator.translate(exception);
        try {
            answer.headers().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
            writer.write(response, answer.problem());
        } catch (IOException e) {
            if (!DisconnectedClientHelper.isClientDisconnectedException(e)) {
                LOG.warn("could not answer with problem {}", answer.problem().code(), e);
            }
        }
        return new ModelAndView();
    }
}
