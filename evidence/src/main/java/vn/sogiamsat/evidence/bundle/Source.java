package vn.sogiamsat.evidence.bundle;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The bytes of a file. They can be read again and again, and are the same each time. */
@FunctionalInterface
public interface Source {
    /** The caller closes it. */
    InputStream open() throws IOException;

    /** @param bytes not copied */
    static Source of(byte[] bytes) {
        return () -> new ByteArrayInputStream(bytes);
    }
}
