package vn.sogiamsat.core.port;

import org.jspecify.annotations.Nullable;

/** A port is in another process, and that one is not there or could not answer. Trying again later may help. */
public final class UnreachableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnreachableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
