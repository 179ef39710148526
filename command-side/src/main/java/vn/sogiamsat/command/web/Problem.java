package vn.sogiamsat.command.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * What is wrong, as RFC 9457 tells it. Serialised by Jackson it is the body of an answer of type
 * {@code application/problem+json}, or an item of a larger answer.
 *
 * @param status the HTTP status
 * @param code short and stable, for machines, such as {@code wrong-digest}
 * @param title what kind of thing is wrong, in Vietnamese
 * @param detail what is wrong here and what to do, in Vietnamese, then English in parentheses
 * @param errors the single places that are wrong; empty when there is only one thing to say
 */
@JsonPropertyOrder({"title", "status", "detail", "code", "errors"})
public record Problem(
        int status,
        String code,
        String title,
        String detail,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Part> errors) {
    public Problem {
        errors = List.copyOf(errors);
    }

    /**
     * One place that is wrong.
     *
     * @param pointer JSON pointer into what was sent; null when no place in it is to blame
     */
    public record Part(@Nullable String pointer, String code, String detail) {}

    /**
     * @param vi what is wrong and what to do, in Vietnamese
     * @param en the same in English
     */
    public static Problem of(HttpStatus status, String code, String title, String vi, String en) {
        return new Problem(status.value(), code, title, inBoth(vi, en), List.of());
    }

    /** Two sentences that say the same, as they stand in {@link #detail} and {@link Part#detail}. */
    public static String inBoth(String vi, String en) {
        return vi + " (" + en + ")";
    }

    public Problem withErrors(List<Part> places) {
        return new Problem(status, code, title, detail, places);
    }

    /** To be thrown where the answer cannot be returned. */
    public ProblemException asException() {
        return new ProblemException(this);
    }
}
