package vn.sogiamsat.app.compose;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ComposeSchemaTest {
    private static final JsonMapper JSON = new JsonMapper();

    private final Schema specification = specification();

    private static Schema specification() {
        try (InputStream stream =
                Objects.requireNonNull(ComposeSchemaTest.class.getResourceAsStream("compose-spec.json"))) {
            ObjectNode schema = (ObjectNode) JSON.readTree(stream);
            // Its own name is no address, and it names draft 7 by an address that is not that draft's own.
            schema.remove(List.of("$schema", "$id"));
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(schema);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("vn.sogiamsat.app.compose.ComposeFile#all")
    void the_shipped_files_are_valid_by_the_compose_specification(ComposeFile file) {
        assertThat(specification.validate(json(file))).isEmpty();
    }

    @Test
    void what_the_specification_does_not_know_is_found() {
        for (String service : new String[] {
            "{ image: a, memory: 1g }",
            "{ image: a, ports: 80 }",
            "{ image: a, depends_on: { b: { condition: service_ready } } }",
            "{ image: a, healthcheck: { tests: [x] } }"
        }) {
            assertThat(specification.validate(
                            json(ComposeFile.of("faulty", "services: { a: " + service + ", b: { image: b } }"))))
                    .as(service)
                    .isNotEmpty();
        }
    }

    private static JsonNode json(ComposeFile file) {
        return JSON.valueToTree(file.content());
    }
}
