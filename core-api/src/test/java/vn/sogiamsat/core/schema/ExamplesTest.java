package vn.sogiamsat.core.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import vn.sogiamsat.core.EventTypes;
import vn.sogiamsat.core.Fact;
import vn.sogiamsat.core.FactCodec;
import vn.sogiamsat.core.Json;
import vn.sogiamsat.core.personal.PersonalFields;
import vn.sogiamsat.core.testing.ReversibleSeals;
import vn.sogiamsat.core.testing.Submission;
import vn.sogiamsat.core.testing.Submissions;

class ExamplesTest {
    private final SchemaCatalog catalog = new SchemaCatalog();
    private final Judge judge = new Judge();
    private final FactCodec codec = new FactCodec();
    private final ReversibleSeals seals = new ReversibleSeals();

    @Test
    void the_catalog_lists_what_senders_may_submit_and_nothing_else() throws IOException {
        List<String> types = Submissions.types().stream()
                .map(EventTypes.Descriptor::cloudEventType)
                .toList();
        assertThat(catalog.all()).extracting(SchemaCatalog.Entry::type).isEqualTo(types);
        assertThat(catalog.byType("vn.sogiamsat.meeting.scheduled.v1"))
                .hasValueSatisfying(entry -> assertThat(entry.subject()).startsWith("meeting/"));
        assertThat(catalog.byType("vn.sogiamsat.source.registered.v1")).isEmpty();
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/examples"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            types.stream().map(type -> type + ".json").toList());
        }
    }

    @ParameterizedTest
    @MethodSource("vn.sogiamsat.core.testing.Submissions#types")
    void an_example_is_a_whole_valid_event_that_comes_back_from_its_stored_bytes(EventTypes.Descriptor type) {
        JsonNode event = example(type);
        assertThat(event.propertyNames())
                .containsExactly("specversion", "id", "source", "type", "subject", "time", "datacontenttype", "data");
        assertThat(event.get("type").asString()).isEqualTo(type.cloudEventType());

        Submission submission = Submission.of(event);
        assertThat(judge.problems(type, submission.data())).isEmpty();

        Fact fact = submission.fact(Instant.parse("2023-10-13T08:15:08.000Z"), seals);
        Fact readBack = codec.fromBytes(type.name(), codec.toBytes(fact));
        assertThat(readBack).isEqualTo(fact);
        assertThat(PersonalFields.open(readBack.body(), seals)).isEqualTo(submission.bind());
    }

    @ParameterizedTest
    @MethodSource("vn.sogiamsat.core.testing.Submissions#types")
    void an_example_names_nobody_in_what_is_stored(EventTypes.Descriptor type) {
        Submission submission = Submission.of(example(type));
        String stored = codec.bodyJson(submission
                .fact(Instant.parse("2023-10-13T08:15:08.000Z"), seals)
                .body());
        for (String field : PersonalFields.names(type.record())) {
            JsonNode personal = submission.data().path(field);
            if (personal.isString()) {
                assertThat(stored).doesNotContain(personal.asString());
            }
        }
    }

    private JsonNode example(EventTypes.Descriptor type) {
        return Json.mapper()
                .readTree(catalog.byType(type.cloudEventType()).orElseThrow().example());
    }
}
