package vn.sogiamsat.core.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.sogiamsat.core.FactCodec;
import vn.sogiamsat.core.Json;
import vn.sogiamsat.core.testing.ReversibleSeals;
import vn.sogiamsat.core.testing.Submission;

class PilotSampleTest {
    private static final Path FOLDER = Path.of("../samples/van-yen-pilot");
    private static final Instant NOW = Instant.parse("2026-11-24T00:00:00Z");

    private final JsonNode manifest = read("manifest.json");
    private final Judge judge = new Judge();

    @Test
    void every_event_is_valid_and_can_be_kept() {
        FactCodec codec = new FactCodec();
        assertThat(submissions()).hasSizeGreaterThan(80).allSatisfy(submission -> {
            assertThat(judge.problems(submission.type(), submission.data())).isEmpty();
            byte[] stored = codec.toBytes(submission.fact(NOW, new ReversibleSeals()));
            assertThat(codec.fromBytes(submission.type().name(), stored).body())
                    .isInstanceOf(submission.type().record());
        });
    }

    @Test
    void every_event_keeps_to_our_profile_of_cloudevents() {
        assertThat(events()).allSatisfy(event -> {
            assertThat(event.propertyNames())
                    .containsExactly(
                            "specversion", "id", "source", "type", "subject", "time", "datacontenttype", "data");
            assertThat(event.get("specversion").asString()).isEqualTo("1.0");
            assertThat(event.get("datacontenttype").asString()).isEqualTo("application/json");
        });
        assertThat(submissions())
                .extracting(submission -> submission.source() + " " + submission.id())
                .doesNotHaveDuplicates();
    }

    @Test
    void every_source_sends_only_what_the_manifest_registers_it_for() {
        Map<String, List<String>> types = new HashMap<>();
        for (JsonNode source : manifest.get("sources")) {
            types.put(
                    source.get("name").asString(),
                    source.get("types").values().stream()
                            .map(JsonNode::asString)
                            .toList());
        }
        for (JsonNode step : manifest.get("steps")) {
            assertThat(types).containsKey(step.get("source").asString());
            if (step.has("batch")) {
                assertThat(read(step.get("batch").asString()))
                        .allSatisfy(event -> assertThat(event.get("source")).isEqualTo(step.get("source")));
            }
        }
        assertThat(submissions())
                .allSatisfy(submission -> assertThat(types.get(submission.source()))
                        .anyMatch(type -> type.endsWith("*")
                                ? submission.type().cloudEventType().startsWith(type.substring(0, type.length() - 1))
                                : submission.type().cloudEventType().equals(type)));
    }

    @Test
    void every_uploaded_event_describes_the_file_that_was_sent_before_it() throws IOException {
        Map<String, Path> sent = new HashMap<>();
        Set<String> described = new HashSet<>();
        for (JsonNode step : manifest.get("steps")) {
            if (step.has("document")) {
                Path file = FOLDER.resolve(step.get("document").asString());
                sent.put(sha256(file), file);
                continue;
            }
            for (JsonNode event : read(step.get("batch").asString())) {
                JsonNode data = event.get("data");
                if (data.has("document")) {
                    assertThat(sent)
                            .as(event.get("id").asString())
                            .containsKey(data.get("document").asString());
                }
                if (data.has("mediaType")) {
                    Path file =
                            Objects.requireNonNull(sent.get(data.get("document").asString()));
                    assertThat(data.get("size").asLong()).isEqualTo(Files.size(file));
                    assertThat(data.get("fileName").asString())
                            .isEqualTo(file.getFileName().toString());
                    assertThat(data.get("mediaType").asString()).isEqualTo(mediaType(file));
                    described.add(data.get("document").asString());
                }
            }
        }
        assertThat(described).isEqualTo(sent.keySet()).hasSize(8);
    }

    @Test
    void every_file_of_the_folder_is_sent_or_is_its_manifest_or_readme() throws IOException {
        List<String> named = new ArrayList<>(List.of("manifest.json", "README.md"));
        for (JsonNode step : manifest.get("steps")) {
            named.add(step.path("document").asString(step.path("batch").asString("")));
        }
        try (Stream<Path> files = Files.walk(FOLDER)) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> FOLDER.relativize(file).toString()))
                    .containsExactlyInAnyOrderElementsOf(named);
        }
    }

    @Test
    void every_person_and_unit_that_is_spoken_of_is_told_of_first() {
        Set<String> known = new HashSet<>();
        for (Submission submission : submissions()) {
            String type = submission.type().name();
            String subject = submission.subject().text();
            if (type.endsWith("unit.established") || type.endsWith("person.enrolled")) {
                known.add(subject.substring(subject.indexOf('/') + 1));
            }
            assertThat(known).as(submission.id()).containsAll(codesIn(submission));
        }
    }

    @Test
    void one_fact_is_withdrawn_and_told_anew() {
        List<Submission> all = submissions();
        Submission withdrawal = all.stream()
                .filter(submission -> submission.type().name().endsWith("fact.withdrawn"))
                .findFirst()
                .orElseThrow();
        Submission wrong = all.stream()
                .filter(submission ->
                        submission.id().equals(withdrawal.data().get("id").asString()))
                .findFirst()
                .orElseThrow();
        assertThat(wrong.source()).isEqualTo(withdrawal.source());
        assertThat(wrong.subject()).isEqualTo(withdrawal.subject());
        assertThat(withdrawal.data().get("type").asString())
                .isEqualTo(wrong.type().cloudEventType());
        assertThat(all.subList(all.indexOf(withdrawal) + 1, all.size()))
                .anyMatch(submission -> submission.type().equals(wrong.type())
                        && submission.data().get("person").equals(wrong.data().get("person")));
    }

    private List<JsonNode> events() {
        return manifest.get("steps").values().stream()
                .filter(step -> step.has("batch"))
                .flatMap(step -> read(step.get("batch").asString()).values().stream())
                .toList();
    }

    private List<Submission> submissions() {
        return events().stream().map(Submission::of).toList();
    }

    /** Codes of units and persons in data and subject. */
    private static List<String> codesIn(Submission submission) {
        Matcher codes = Pattern.compile("\"((?:YB|LC|DV|CT)(?:-[A-Z0-9]+)*)\"|/((?:YB|LC|DV|CT)(?:-[A-Z0-9]+)*)")
                .matcher(submission.data() + " " + submission.subject().text());
        return codes.results()
                .map(code -> code.group(1) == null ? code.group(2) : code.group(1))
                .toList();
    }

    private static JsonNode read(String file) {
        try {
            return Json.mapper().readTree(Files.readString(FOLDER.resolve(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String mediaType(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        if (new String(bytes, 0, 5, StandardCharsets.ISO_8859_1).equals("%PDF-")) {
            return "application/pdf";
        }
        StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
        return "text/plain";
    }

    private static String sha256(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
