package vn.sogiamsat.query.user;

import org.jspecify.annotations.Nullable;

/** The file of users cannot be read or changed as asked; the message tells a person what is wrong and what to do. */
public class UserFileException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UserFileException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    UserFileException(String message) {
        this(message, null);
    }
}
