package vn.sogiamsat.imports.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;

/** A content of which the ZIP says how long it is: one byte more, and it is not believed any further. */
final class Bounded extends FilterInputStream {
    private long left;

    Bounded(InputStream content, long size) {
        super(content);
        this.left = size;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int read = super.read(into, from, length);
        count(Math.max(0, read));
        return read;
    }

    @Override
    public long skip(long bytes) throws IOException {
        long skipped = super.skip(bytes);
        count(skipped);
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(long bytes) throws IOException {
        left -= bytes;
        if (left < 0) {
            throw new ZipException("a file of the ZIP unpacks to more than the ZIP says");
        }
    }
}
