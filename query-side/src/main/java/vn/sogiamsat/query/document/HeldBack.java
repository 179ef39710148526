package vn.sogiamsat.query.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Copies a stream one part behind its reading, so that the last part goes out only when the end was reached. */
final class HeldBack {
    private static final int PART = 64 * 1024;

    private HeldBack() {}

    /** When reading fails, at least the part read last has not been written. */
    static void copy(InputStream from, OutputStream to) throws IOException {
        byte[] held = from.readNBytes(PART);
        while (held.length > 0) {
            byte[] next = from.readNBytes(PART);
            to.write(held);
            held = next;
        }
        to.flush();
    }
}
