package vn.sogiamsat.query.write;

import java.util.Optional;

/** Why a person does what they do: goes on record with it, for ever. */
public final class Reason {
    /** As long as the events take it. */
    public static final int MAX_LENGTH = 2_000;

    private Reason() {}

    /** The reason without the blanks around it; empty when nothing was said, or too much. */
    public static Optional<String> of(String typed) {
        return Optional.of(typed)
                .map(text -> text.replace("\r\n", "\n").strip())
                .filter(text -> !text.isEmpty() && text.length() <= MAX_LENGTH);
    }
}
