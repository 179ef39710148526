package vn.sogiamsat.command.vault;

import java.io.InputStream;
import java.util.Arrays;

/** So many zero bytes, made while they are read. */
final class Zeros extends InputStream {
    private long left;

    Zeros(long length) {
        this.left = length;
    }

    @Override
    public int read() {
        return left-- > 0 ? 0 : -1;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        if (left <= 0) {
            return -1;
        }
        int read = (int) Math.min(length, left);
        Arrays.fill(buffer, offset, offset + read, (byte) 0);
        left -= read;
        return read;
    }
}
