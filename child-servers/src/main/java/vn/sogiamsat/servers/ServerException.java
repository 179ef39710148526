package vn.sogiamsat.servers;

import org.jspecify.annotations.Nullable;

/** A child server cannot be started or stopped; the message tells a person what to do. */
public class ServerException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ServerException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    public ServerException(String message) {
        this(message, null);
    }
}
