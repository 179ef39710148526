package vn.sogiamsat.projections.write;

import org.jspecify.annotations.Nullable;

/** Elasticsearch refuses a whole request, and will refuse it again. */
public final class RefusedRequestException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;

    public RefusedRequestException(int status, String reason, @Nullable Throwable cause) {
        super(reason, cause);
        this.status = status;
    }

    /** Whether the sender is to blame (its rights, say), and not what was sent. */
    boolean concernsSender() {
        return status == 401 || status == 403;
    }
}
