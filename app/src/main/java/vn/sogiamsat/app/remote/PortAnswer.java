package vn.sogiamsat.app.remote;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a call.
 *
 * @param value what was returned, in JSON; null for nothing, and where there is a failure
 * @param failure the name of what was thrown, of {@link Failures}; null where nothing was
 * @param details what it was made of
 */
record PortAnswer(@Nullable String value, @Nullable String failure, List<String> details) {
    PortAnswer {
        details = List.copyOf(details);
    }

    static PortAnswer of(@Nullable String value) {
        return new PortAnswer(value, null, List.of());
    }
}
