package vn.sogiamsat.query.web;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * What was asked cannot be answered. The texts for people stand in the message bundles as {@code problem.<code>.title}
 * and {@code problem.<code>.detail}.
 */
public final class ProblemException extends ResponseStatusException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient List<Object> arguments;

    private ProblemException(HttpStatus status, String code, List<Object> arguments) {
        super(status, code);
        this.code = code;
        this.arguments = arguments;
    }

    /** There is no such thing, or the user may not see it: the answer never tells which. */
    public static ProblemException notFound() {
        return new ProblemException(HttpStatus.NOT_FOUND, "not-found", List.of());
    }

    /**
     * What was there once is there no longer, and that may be said.
     *
     * @param code of the message bundles
     */
    public static ProblemException gone(String code) {
        return new ProblemException(HttpStatus.GONE, code, List.of());
    }

    /**
     * What is kept here is not as it should be.
     *
     * @param code of the message bundles
     */
    public static ProblemException broken(String code) {
        return new ProblemException(HttpStatus.INTERNAL_SERVER_ERROR, code, List.of());
    }

    /**
     * What the user gave cannot be understood.
     *
     * @param code of the message bundles
     * @param arguments what the messages name, such as the field and its value
     */
    public static ProblemException badRequest(String code, Object... arguments) {
        return new ProblemException(HttpStatus.BAD_REQUEST, code, List.of(arguments));
    }

    /**
     * The user may see that it is there, and may not have it now.
     *
     * @param code of the message bundles
     * @param arguments what the messages name
     */
    public static ProblemException forbidden(String code, Object... arguments) {
        return new ProblemException(HttpStatus.FORBIDDEN, code, List.of(arguments));
    }

    /**
     * A part of the ledger that is needed for the answer is not there now.
     *
     * @param code of the message bundles
     */
    public static ProblemException unavailable(String code) {
        return new ProblemException(HttpStatus.SERVICE_UNAVAILABLE, code, List.of());
    }

    String code() {
        return code;
    }

    Object[] arguments() {
        return arguments.toArray();
    }
}
