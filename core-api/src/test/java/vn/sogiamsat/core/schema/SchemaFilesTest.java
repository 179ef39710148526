package vn.sogiamsat.core.schema;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.sogiamsat.core.Json;
import vn.sogiamsat.core.testing.Submissions;

/**
 * The committed schemas; {@code mvn -pl core-api test -Dtest=SchemaFilesTest -Dledger.write-schemas=true} writes them.
 */
class SchemaFilesTest {
    private static final Path FOLDER = Path.of("src/main/resources/schemas");
    private static final JsonMapper MAPPER =
            Json.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Test
    void the_committed_schemas_are_those_of_the_records() throws IOException {
        Map<String, String> fromRecords = fromRecords();
        if (Boolean.getBoolean("ledger.write-schemas")) {
            write(fromRecords);
        }
        assertThat(committed())
                .as("stale, missing or orphaned files in %s; write them with -Dledger.write-schemas=true", FOLDER)
                .isEqualTo(fromRecords);
    }

    private static Map<String, String> fromRecords() {
        return new TreeMap<>(Submissions.types().stream()
                .collect(toMap(
                        type -> type.cloudEventType() + ".json",
                        type -> MAPPER.writeValueAsString(DataSchemas.of(type)) + "\n")));
    }

    private static Map<String, String> committed() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> listing = Files.list(FOLDER)) {
            for (Path file : listing.toList()) {
                files.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return files;
    }

    private static void write(Map<String, String> files) throws IOException {
        for (String name : committed().keySet()) {
            Files.delete(FOLDER.resolve(name));
        }
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(FOLDER.resolve(file.getKey()), file.getValue());
        }
    }
}
