package vn.sogiamsat.log.key;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A key file that cannot be used. Says which, why, and what to do, in both languages; never what is in it. */
public final class KeyFileException extends IOException {
    private static final long serialVersionUID = 1L;

    private final String vietnamese;
    private final String english;

    KeyFileException(String vietnamese, String english, @Nullable Exception cause) {
        super(vietnamese + " (" + english + ")", cause);
        this.vietnamese = vietnamese;
        this.english = english;
    }

    KeyFileException(String vietnamese, String english) {
        this(vietnamese, english, null);
    }

    public String vietnamese() {
        return vietnamese;
    }

    public String english() {
        return english;
    }
}
