package vn.sogiamsat.evidence.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The frozen files. */
public final class Golden {
    private Golden() {}

    public static byte[] bytes(String file) {
        try (InputStream in = Objects.requireNonNull(Golden.class.getResourceAsStream("/golden/" + file), file)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
