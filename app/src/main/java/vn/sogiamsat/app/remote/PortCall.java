package vn.sogiamsat.app.remote;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A call on its way to the process that answers it.
 *
 * @param held which of the things that it holds for the caller; null for the port itself
 * @param arguments each in JSON
 */
record PortCall(@Nullable UUID held, String method, List<String> arguments) {
    PortCall {
        arguments = List.copyOf(arguments);
    }
}
