package vn.sogiamsat.app.province;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sogiamsat.app.sample.Sample;
import vn.sogiamsat.app.terminal.Refusal;
import vn.sogiamsat.core.EventTypes;
import vn.sogiamsat.core.FactCodec;
import vn.sogiamsat.core.schema.DataSchemas;
import vn.sogiamsat.core.testing.ReversibleSeals;

class ProvinceTest {
    @TempDir
    private Path folder;

    @Test
    void the_same_seed_gives_the_same_bytes_and_another_seed_others() throws IOException {
        Map<String, String> first = bytes(Made.of(Made.size(5, "2025-06", 7, 11), folder.resolve("first")));
        Map<String, String> again = bytes(Made.of(Made.size(5, "2025-06", 7, 11), folder.resolve("again")));
        Map<String, String> other = bytes(Made.of(Made.size(5, "2025-06", 7, 12), folder.resolve("other")));
        assertThat(again).isEqualTo(first);
        assertThat(other.get("verdicts.jsonl")).isNotEqualTo(first.get("verdicts.jsonl"));
        assertThat(other.get("events-00004.json")).isNotEqualTo(first.get("events-00004.json"));
    }

    @Test
    void every_event_is_valid_can_be_kept_and_has_an_id_of_its_own() {
        Made province = Made.of(Made.size(13, "2024-10", 24, 5), folder);
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        Map<EventTypes.Descriptor, Schema> schemas = new HashMap<>();
        FactCodec codec = new FactCodec();
        ReversibleSeals seals = new ReversibleSeals();
        Set<String> ids = new HashSet<>();
        province.forEachEvent(submission -> {
            assertThat(ids.add(submission.id())).as(submission.id()).isTrue();
            assertThat(submission.id()).hasSizeLessThanOrEqualTo(200);
            assertThat(schemas.computeIfAbsent(submission.type(), type -> registry.getSchema(DataSchemas.of(type)))
                            .validate(submission.data()))
                    .as(submission.id())
                    .isEmpty();
            byte[] stored = codec.toBytes(submission.fact(submission.time(), seals));
            assertThat(codec.fromBytes(submission.type().name(), stored).body())
                    .isInstanceOf(submission.type().record());
        });
        assertThat(ids).hasSizeGreaterThan(10_000);
    }

    @Test
    void it_is_a_sample_as_the_sender_reads_it_and_says_that_it_is_one() {
        Made province = Made.of(Made.size(1, "2025-01", 1, 1), folder);
        assertThat(Sample.read(folder)).isNotNull();
        assertThat(province.read("manifest.json").get("title").asString()).contains("giả định");
        province.forEachEvent(submission -> {
            assertThat(submission.subject().text()).contains("MAU");
            if (submission.data().has("name")) {
                assertThat(submission.data().get("name").asString()).endsWith("(dữ liệu mẫu)");
            }
        });
    }

    @Test
    void a_folder_that_holds_something_else_is_left_alone() throws IOException {
        Files.writeString(folder.resolve("mine.txt"), "mine");
        assertThatThrownBy(() -> Made.of(Made.size(1, "2025-01", 1, 1), folder)).isInstanceOf(Refusal.class);
        assertThat(folder).isDirectoryContaining(file -> file.endsWith("mine.txt"));
    }

    private static Map<String, String> bytes(Made province) throws IOException {
        Map<String, String> bytes = new TreeMap<>();
        try (Stream<Path> files = Files.list(province.folder())) {
            for (Path file : files.toList()) {
                bytes.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return bytes;
    }
}
