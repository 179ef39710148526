package vn.sogiamsat.app.province;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.sogiamsat.core.Json;
import vn.sogiamsat.core.testing.Submission;

/** A province that was written into a folder. */
record Made(ProvinceSize size, Path folder) {
    static final JsonMapper JSON = Json.mapper();

    static Made of(ProvinceSize size, Path folder) {
        Province.write(size, folder);
        return new Made(size, folder);
    }

    static ProvinceSize size(int cells, String start, int months, long seed) {
        return new ProvinceSize(cells, 8, 24, YearMonth.parse(start), months, seed);
    }

    /** In the order in which they are sent. */
    void forEachEvent(Consumer<Submission> each) {
        for (JsonNode step : read("manifest.json").get("steps")) {
            read(step.get("batch").asString()).forEach(event -> each.accept(Submission.of(event)));
        }
    }

    List<Verdict> verdicts() {
        try (Stream<String> lines = Files.lines(folder.resolve(Province.VERDICTS))) {
            return lines.map(line -> JSON.readValue(line, Verdict.class)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode read(String file) {
        try {
            return JSON.readTree(Files.readString(folder.resolve(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
