package vn.sogiamsat.core.event;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** A word of a closed list, with what people call it. */
public interface Labelled {
    String name();

    String vi();

    String en();

    /** How it stands in JSON: {@code SUPERIOR_REMOTE} is {@code superior-remote}. */
    @JsonValue
    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
