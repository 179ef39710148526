package vn.sogiamsat.query.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.sogiamsat.core.Json;

/** What became of each line: a mark and its JSON a line, so that few are parsed to show a page of them. */
final class OutcomeFile implements AutoCloseable {
    private static final JsonMapper JSON = Json.mapper();

    private final FileChannel channel;

    /** @param from the length until which it is known to be whole; what is behind that is cut off */
    OutcomeFile(Path file, long from) throws IOException {
        channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        channel.truncate(from);
        channel.position(channel.size());
    }

    /** @return how long the file is now */
    long add(List<WeighedLine> lines) throws IOException {
        StringBuilder text = new StringBuilder();
        for (WeighedLine line : lines) {
            text.append(line.outcome().mark())
                    .append(JSON.writeValueAsString(line))
                    .append('\n');
        }
        ByteBuffer bytes = UTF_8.encode(text.toString());
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        return channel.position();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    /**
     * Some of the lines.
     *
     * @param only those that came to this; null for all
     * @param skipped how many to leave out first
     */
    static List<WeighedLine> read(Path file, @Nullable LineOutcome only, long skipped, int most) throws IOException {
        List<WeighedLine> lines = new ArrayList<>();
        if (!Files.exists(file)) {
            return lines;
        }
        long left = skipped;
        try (BufferedReader text = Files.newBufferedReader(file)) {
            for (String line = text.readLine(); line != null && lines.size() < most; line = text.readLine()) {
                if ((only == null || line.charAt(0) == only.mark()) && left-- <= 0) {
                    lines.add(JSON.readValue(line.substring(1), WeighedLine.class));
                }
            }
        }
        return lines;
    }
}
