package vn.sogiamsat.app.province;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.sogiamsat.core.Json;

/** Writes CloudEvents into batches, one file after another, and keeps only the list of the files. */
final class Batches implements AutoCloseable {
    /** Well below what a ledger takes in one request, in events and in bytes. */
    private static final int IN_BATCH = 2_000;

    private final JsonMapper json = Json.mapper();
    private final Path folder;
    private final List<Batch> written = new ArrayList<>();
    private @Nullable BufferedWriter out;
    private int inBatch;
    private String title = "";
    private long events;

    /** One file. */
    record Batch(String file, String title) {}

    Batches(Path folder) {
        this.folder = folder;
    }

    /** What comes from here on is called so, and begins a file. */
    void begin(String called) {
        end();
        title = called;
    }

    /** Events that go into one file together: a meeting's are recorded with one commit. */
    void add(List<Telling> together) {
        if (inBatch + together.size() > IN_BATCH) {
            end();
        }
        together.forEach(this::write);
    }

    private void write(Telling telling) {
        try {
            if (out == null) {
                String file = "events-%05d.json".formatted(written.size() + 1);
                written.add(new Batch(file, title));
                out = Files.newBufferedWriter(folder.resolve(file));
            }
            out.write(inBatch == 0 ? "[\n" : ",\n");
            out.write(json.writeValueAsString(telling.cloudEvent()));
            inBatch++;
            events++;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to " + folder, e);
        }
    }

    private void end() {
        try {
            if (out != null) {
                out.write("\n]\n");
                out.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to " + folder, e);
        }
        out = null;
        inBatch = 0;
    }

    @Override
    public void close() {
        end();
    }

    List<Batch> written() {
        return written;
    }

    long events() {
        return events;
    }
}
