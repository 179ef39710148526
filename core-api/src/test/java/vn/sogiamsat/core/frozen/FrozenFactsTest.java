package vn.sogiamsat.core.frozen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.sogiamsat.core.EventTypes;
import vn.sogiamsat.core.Fact;
import vn.sogiamsat.core.FactCodec;
import vn.sogiamsat.core.Json;
import vn.sogiamsat.core.schema.SchemaCatalog;
import vn.sogiamsat.core.testing.ReversibleSeals;
import vn.sogiamsat.core.testing.Submission;

/**
 * The frozen bytes; {@code mvn -pl core-api test -Dtest=FrozenFactsTest -Dledger.write-frozen=true} adds what is
 * missing and never writes over what is there.
 */
class FrozenFactsTest {
    private static final Path FOLDER = Path.of("src/test/resources/frozen");

    private final FactCodec codec = new FactCodec();

    @ParameterizedTest
    @MethodSource("types")
    void a_frozen_fact_is_read_and_written_back_byte_for_byte(EventTypes.Descriptor type) throws IOException {
        if (Boolean.getBoolean("ledger.write-frozen") && Files.notExists(file(type))) {
            Files.write(file(type), codec.toBytes(fact(type)));
        }
        assertThat(file(type))
                .as("%s has no frozen bytes; add them with -Dledger.write-frozen=true", type.cloudEventType())
                .exists();
        byte[] frozen = Files.readAllBytes(file(type));
        Fact fact = codec.fromBytes(type.name(), frozen);
        assertThat(Completeness.missing(fact))
                .as("a component that old facts lack must be @Nullable or filled by an upcaster")
                .isEmpty();
        assertThat(new String(codec.toBytes(fact), StandardCharsets.UTF_8))
                .isEqualTo(new String(frozen, StandardCharsets.UTF_8));
    }

    @Test
    void nothing_is_frozen_of_a_type_or_revision_that_never_was() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString()).toList())
                    .allSatisfy(name -> assertThat(everFrozen()).contains(name));
        }
    }

    static List<EventTypes.Descriptor> types() {
        return EventTypes.all();
    }

    private static List<String> everFrozen() {
        return EventTypes.all().stream()
                .flatMap(type -> Stream.iterate(1, revision -> revision <= type.revision(), revision -> revision + 1)
                        .map(revision -> type.name() + ".r" + revision + ".json"))
                .toList();
    }

    private static Path file(EventTypes.Descriptor type) {
        return FOLDER.resolve(type.name() + ".r" + type.revision() + ".json");
    }

    private static Fact fact(EventTypes.Descriptor type) {
        return new SchemaCatalog()
                .byType(type.cloudEventType())
                .map(entry -> Submission.of(Json.mapper().readTree(entry.example())))
                .map(submission -> submission.fact(Instant.parse("2026-11-24T02:30:00.125Z"), new ReversibleSeals()))
                .orElseGet(() -> LedgersOwnFacts.all().stream()
                        .filter(fact -> EventTypes.of(fact.body()).equals(type))
                        .findAny()
                        .orElseThrow(() -> new IllegalStateException("add a fact of " + type + " to LedgersOwnFacts")));
    }
}
