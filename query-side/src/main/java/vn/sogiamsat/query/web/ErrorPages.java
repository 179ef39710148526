package vn.sogiamsat.query.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorAttributes;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;
import vn.sogiamsat.core.command.NoRoomException;
import vn.sogiamsat.core.port.UnreachableException;
import vn.sogiamsat.query.security.Accepts;
import vn.sogiamsat.query.view.ViewsUnavailableException;

/**
 * What people and programs read when something cannot be answered: a page, or RFC 9457 problem details. What went wrong
 * on our side is logged under a reference that the answer names; its details never leave the house.
 */
@Controller
class ErrorPages implements ErrorController {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

    private final MessageSource messages;
    private final ErrorAttributes errors;
    private final SecureRandom random = new SecureRandom();

    ErrorPages(MessageSource messages, ErrorAttributes errors) {
        this.messages = messages;
        this.errors = errors;
    }

    private record Explained(
            HttpStatus status,
            String code,
            Object[] arguments,
            @Nullable String reference) {}

    @RequestMapping("/error")
    Object error(HttpServletRequest request, Locale locale) {
        Explained problem = explain(request);
        if (!Accepts.html(request)) {
            return json(request, problem);
        }
        return new ModelAndView(
                "error",
                Map.of(
                        "problemTitle", text(problem, "title", locale),
                        "problemDetail", text(problem, "detail", locale),
                        "problemCode", problem.code(),
                        "status", problem.status().value(),
                        "reference", problem.reference() == null ? "" : problem.reference()),
                problem.status());
    }

    private ResponseEntity<ProblemDetail> json(HttpServletRequest request, Explained problem) {
        ProblemDetail detail = ProblemDetail.forStatus(problem.status());
        detail.setTitle(text(problem, "title", Languages.VIETNAMESE));
        detail.setDetail(
                text(problem, "detail", Languages.VIETNAMESE) + " / " + text(problem, "detail", Locale.ENGLISH));
        detail.setInstance(URI.create(Accepts.path(request)));
        detail.setProperty("code", problem.code());
        if (problem.reference() != null) {
            detail.setProperty("reference", problem.reference());
        }
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(detail);
    }

    private Explained explain(HttpServletRequest request) {
        HttpStatus status = status(request);
        Throwable cause = errors.getError(new ServletWebRequest(request));
        if (cause instanceof ProblemException problem) {
            return new Explained(status, problem.code(), problem.arguments(), null);
        }
        if (cause instanceof ViewsUnavailableException) {
            LOG.warn("The views cannot be read: {}", String.valueOf(cause.getCause()));
            return new Explained(HttpStatus.SERVICE_UNAVAILABLE, "views-unavailable", new Object[0], null);
        }
        if (isBehind(cause, NoRoomException.class)) {
            return new Explained(HttpStatus.SERVICE_UNAVAILABLE, "no-room", new Object[0], null);
        }
        if (isBehind(cause, UnreachableException.class)) {
            LOG.warn("The process that could answer does not: {}", String.valueOf(cause));
            return new Explained(HttpStatus.SERVICE_UNAVAILABLE, "write-side-absent", new Object[0], null);
        }
        if (cause instanceof MethodArgumentTypeMismatchException mismatch) {
            return new Explained(
                    status, "bad-value", new Object[] {mismatch.getName(), String.valueOf(mismatch.getValue())}, null);
        }
        if (cause instanceof BindException binding && binding.getFieldError() instanceof FieldError field) {
            return new Explained(
                    status,
                    "bad-value",
                    new Object[] {field.getField(), String.valueOf(field.getRejectedValue())},
                    null);
        }
        if (cause instanceof MissingServletRequestParameterException missing) {
            return new Explained(status, "missing-value", new Object[] {missing.getParameterName()}, null);
        }
        if (!status.is5xxServerError()) {
            return new Explained(status, codeOf(status), new Object[0], null);
        }
        String reference = reference();
        LOG.error("{} {} failed, reference {}", request.getMethod(), Accepts.path(request), reference, cause);
        return new Explained(status, codeOf(status), new Object[0], reference);
    }

    /** Also where a template asked. */
    private static boolean isBehind(@Nullable Throwable cause, Class<? extends Exception> kind) {
        for (Throwable at = cause; at != null; at = at.getCause()) {
            if (kind.isInstance(at)) {
                return true;
            }
        }
        return false;
    }

    private static String codeOf(HttpStatus status) {
        return switch (status) {
            case UNAUTHORIZED -> "not-signed-in";
            case FORBIDDEN -> "forbidden";
            case NOT_FOUND -> "not-found";
            case METHOD_NOT_ALLOWED -> "method-not-allowed";
            case NOT_ACCEPTABLE -> "not-acceptable";
            case CONTENT_TOO_LARGE -> "too-large";
            case UNSUPPORTED_MEDIA_TYPE -> "unsupported-media-type";
            default -> status.is5xxServerError() ? "internal" : "bad-request";
        };
    }

    private String reference() {
        byte[] bytes = new byte[6];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private String text(Explained problem, String part, Locale locale) {
        return messages.getMessage("problem." + problem.code() + "." + part, problem.arguments(), locale);
    }

    /** The page itself, asked for by its address, is a page that is not there. */
    private static HttpStatus status(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : HttpStatus.NOT_FOUND;
        return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
    }
}
