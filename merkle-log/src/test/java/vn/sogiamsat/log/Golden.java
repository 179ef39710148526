package vn.sogiamsat.log;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;

/** The frozen files, and the log they are of. */
public final class Golden {
    public static final String ORIGIN = "ledger.example/so-giam-sat";
    public static final long SIZE = 70_000;

    private Golden() {}

    public static byte[] bytes(String file) {
        try (InputStream in = Objects.requireNonNull(Golden.class.getResourceAsStream("/golden/" + file), file)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static List<String> lines(String file) {
        return new String(bytes(file), StandardCharsets.UTF_8).lines().toList();
    }

    public static byte[] entry(long index) {
        return ("entry " + index).getBytes(StandardCharsets.UTF_8);
    }

    public static List<byte[]> entries(long from, long until) {
        return LongStream.range(from, until).mapToObj(Golden::entry).toList();
    }
}
