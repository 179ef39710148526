package vn.sogiamsat.app.remote;

import java.io.IOException;
import java.io.InputStream;

/** Reads what another process holds. */
final class StreamElsewhere extends InputStream {
    private final Reading reading;
    private byte[] part = {};
    private int at;
    private boolean ended;

    StreamElsewhere(Reading reading) {
        this.reading = reading;
    }

    @Override
    public int read() throws IOException {
        return fill() ? part[at++] & 0xff : -1;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int read = Math.min(length, part.length - at);
        System.arraycopy(part, at, into, from, read);
        at += read;
        return read;
    }

    /** Whether there is anything more. */
    private boolean fill() throws IOException {
        if (at == part.length && !ended) {
            part = reading.next();
            at = 0;
            ended = part.length == 0;
        }
        return !ended;
    }

    @Override
    public void close() throws IOException {
        reading.close();
    }
}
