package vn.sogiamsat.imports.packaged;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;
import vn.sogiamsat.imports.file.UnreadableFileException;

/** Reads events a line each, and holds no more than one of them. */
public final class EventLines {
    public static final int MOST = 200_000;
    /** In bytes: longer than any event the ledger takes. */
    static final int LONGEST = 300_000;

    private EventLines() {}

    /**
     * @param sink says whether it wants more
     * @throws UnreadableFileException when there are too many lines
     */
    public static void read(InputStream content, Predicate<PackagedEvent> sink)
            throws IOException, UnreadableFileException {
        BufferedInputStream bytes = new BufferedInputStream(content, 1 << 16);
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        long number = 0;
        int next = bytes.read();
        while (next >= 0) {
            line.reset();
            boolean isLong = false;
            for (; next >= 0 && next != '\n'; next = bytes.read()) {
                isLong |= line.size() == LONGEST;
                if (!isLong) {
                    line.write(next);
                }
            }
            if (++number > MOST) {
                throw new UnreadableFileException(
                        "Gói có hơn %d sự kiện. Nơi lập gói hãy chia thành nhiều gói.".formatted(MOST),
                        "The package holds more than %d events. Its maker must split it.".formatted(MOST));
            }
            if (line.size() > 0 && !sink.test(event(number, line.toByteArray(), isLong))) {
                return;
            }
            next = next < 0 ? next : bytes.read();
        }
    }

    private static PackagedEvent event(long number, byte[] line, boolean isLong) {
        if (isLong) {
            return PackagedEvent.notOne(
                    number,
                    "Dòng dài quá %,d byte".formatted(LONGEST),
                    "the line is longer than %,d bytes".formatted(LONGEST));
        }
        try {
            return PackagedEvent.of(
                    number,
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(line))
                            .toString());
        } catch (CharacterCodingException e) {
            return PackagedEvent.notOne(number, "Dòng không phải UTF-8", "the line is not UTF-8");
        }
    }
}
