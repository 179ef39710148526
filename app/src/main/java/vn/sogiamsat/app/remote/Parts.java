package vn.sogiamsat.app.remote;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.function.Consumer;

/** How bytes are cut, so that each message stays far below the 4 MiB that Axon Server accepts of one. */
final class Parts {
    private static final int LONGEST = 512 * 1024;

    private Parts() {}

    /** A stream of this process, for another to read. */
    static Reading of(InputStream stream) {
        return new Reading() {
            @Override
            public byte[] next() throws IOException {
                return stream.readNBytes(LONGEST);
            }

            @Override
            public void close() throws IOException {
                stream.close();
            }
        };
    }

    static void each(byte[] whole, Consumer<byte[]> part) {
        for (int from = 0; from < whole.length; from += LONGEST) {
            part.accept(Arrays.copyOfRange(whole, from, Math.min(whole.length, from + LONGEST)));
        }
    }
}
