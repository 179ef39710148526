package vn.sogiamsat.app.remote;

import java.io.Closeable;
import java.io.IOException;

/** Bytes that one process holds and another reads, part by part. */
interface Reading extends Closeable {
    /** The next part; empty at the end. */
    byte[] next() throws IOException;
}
