package vn.sogiamsat.core;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.InvalidFormatException;

/** Data that passes its schema and yet means nothing, such as the 30th of February. */
public final class UnfitDataException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String pointer;
    private final String code;

    private UnfitDataException(String pointer, String code, String detail, Throwable cause) {
        super(detail, cause);
        this.pointer = pointer;
        this.code = code;
    }

    static UnfitDataException of(JacksonException cause) {
        String pointer = pointer(cause.getPath());
        if (cause instanceof InvalidFormatException wrong && isTime(wrong.getTargetType())) {
            return new UnfitDataException(
                    pointer,
                    "no-such-day",
                    "%s không có trong lịch; hãy gửi một ngày có thật (not in the calendar; send a day that exists)"
                            .formatted(wrong.getValue()),
                    cause);
        }
        return new UnfitDataException(
                pointer,
                "unfit",
                "giá trị không đọc được; hãy đối chiếu với lược đồ của loại sự kiện này (cannot be read; compare with the schema of this type)",
                cause);
    }

    /** JSON pointer (RFC 6901) within the data to what is wrong; empty for the data as a whole. */
    public String pointer() {
        return pointer;
    }

    /** {@code no-such-day} or {@code unfit}. */
    public String code() {
        return code;
    }

    /** What is wrong and what to do, Vietnamese first; never empty. */
    public String detail() {
        return String.valueOf(getMessage());
    }

    private static boolean isTime(Class<?> type) {
        return type == LocalDate.class || type == Instant.class;
    }

    private static String pointer(List<JacksonException.Reference> path) {
        return path.stream()
                .map(step -> step.getPropertyName() == null ? String.valueOf(step.getIndex()) : step.getPropertyName())
                .map(step -> "/" + step.replace("~", "~0").replace("/", "~1"))
                .collect(Collectors.joining());
    }
}
