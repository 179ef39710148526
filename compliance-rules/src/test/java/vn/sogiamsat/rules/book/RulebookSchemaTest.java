package vn.sogiamsat.rules.book;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.json.JsonMapper;

/** The JSON Schema and the reader say the same of a rulebook's form. */
class RulebookSchemaTest {
    private static final Path RULEBOOKS = Path.of("src/main/resources/rulebooks");
    private static final JsonMapper MAPPER = new JsonMapper();

    private final Schema schema = schema();

    private static Schema schema() {
        try {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(MAPPER.readTree(Files.readString(Path.of("src/main/resources/rulebook.schema.json"))));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private List<String> problems(String yaml) {
        Object data = new Load(LoadSettings.builder().build()).loadFromString(yaml);
        return schema.validate(MAPPER.valueToTree(data)).stream()
                .map(error -> error.getInstanceLocation() + " " + error.getKeyword())
                .toList();
    }

    @Test
    void the_worked_example_is_valid() {
        assertThat(problems(Example.worked())).isEmpty();
        assertThat(problems(Example.SHORT)).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> every_rulebook_is_valid_and_can_be_read() throws IOException {
        if (!Files.isDirectory(RULEBOOKS)) {
            return Stream.empty();
        }
        return Files.list(RULEBOOKS)
                .filter(file -> file.toString().endsWith(".yaml"))
                .sorted()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                    String text = Files.readString(file);
                    assertThat(problems(text)).isEmpty();
                    assertThat(RulebookReader.read(file.getFileName().toString(), text)
                                    .rules())
                            .isNotEmpty();
                }));
    }

    @TestFactory
    Stream<DynamicTest> schema_and_reader_refuse_the_same_forms() {
        return Stream.of(
                        new String[] {"format: 1", "format: 2"},
                        new String[] {"format: 1", "format: '1'"},
                        new String[] {"id: short", "id: Short"},
                        new String[] {"id: short", "id: " + "x".repeat(65)},
                        new String[] {"id: short", "id: \"short\\n\""},
                        new String[] {"id: short\n", ""},
                        new String[] {"id: short", "id: 12"},
                        new String[] {"id: short", "id: short\nname: short"},
                        new String[] {"{vi: Ngắn, en: Short}", "{vi: Ngắn}"},
                        new String[] {"{vi: Ngắn, en: Short}", "{vi: Ngắn, en: Short, fr: Court}"},
                        new String[] {"{vi: Ngắn, en: Short}", "Ngắn"},
                        new String[] {"vi: Ngắn", "vi: ''"},
                        new String[] {"vi: Ngắn", "vi: ' '"},
                        new String[] {"vi: Ngắn", "vi: 2018"},
                        new String[] {"vi: Ngắn", "vi: " + "x".repeat(1_001)},
                        new String[] {"number: 1-QĐ", "number: 1"},
                        new String[] {"date: 2024-03-01", "date: 1/3/2024"},
                        new String[] {"from: 2024-03-01", "to: 2024-03-01"},
                        new String[] {"from: 2024-03-01", "from: 2024-03-01, to:"},
                        new String[] {"[older]", "older"},
                        new String[] {"[older]", "[older, older]"},
                        new String[] {"[older]", "[Older]"},
                        new String[] {"[older]", "[older]\napplies-to: ['a b']"},
                        new String[] {"[older]", "[older]\ndays-off: [2024]"},
                        new String[] {"least:", "Least:"},
                        new String[] {"type: int", "type: float"},
                        new String[] {"type: int", "type: bool"},
                        new String[] {"type: int", "type: string"},
                        new String[] {"type: int", "type: duration"},
                        new String[] {"value: 90", "value: 90.5"},
                        new String[] {"value: 90", "value: 9007199254740992"},
                        new String[] {"int\n    value: 90", "duration\n    value: 1d"},
                        new String[] {"int\n    value: 90", "duration\n    value: ''"},
                        new String[] {"confidence: sourced\nrules", "confidence: sure\nrules"},
                        new String[] {"    confidence: sourced\nrules", "rules"},
                        new String[] {"id: R1", "id: 1R"},
                        new String[] {"clause: Điều 1", "clause: 1"},
                        new String[] {"subject: meeting", "subject: party"},
                        new String[] {"subject: meeting", "subject: cell"},
                        new String[] {"check:", "deadline:"},
                        new String[] {"check:", "streak:"},
                        new String[] {"applies: meeting.held, holds", "when: meeting.held, holds"},
                        new String[] {"applies: meeting.held", "applies: ''"},
                        new String[] {"applies: meeting.held", "applies: 1.5"},
                        new String[] {"applies: meeting.held", "applies:"},
                        new String[] {"    check:", "    deadline: {due: meeting.start, met: meeting.end}\n    check:"},
                        new String[] {"    check:", "    count: {per: week, counts: true, at-least: 1}\n    check:"})
                .map(change -> DynamicTest.dynamicTest(change[0] + " → " + change[1], () -> {
                    String text = Example.with(change[0], change[1]);
                    assertThat(problems(text)).isNotEmpty();
                    assertThat(Example.faults(text)).isNotEmpty();
                }));
    }

    @TestFactory
    Stream<DynamicTest> schema_and_reader_take_the_same_forms() {
        return Stream.of(
                        new String[] {"[older]", "[]"},
                        new String[] {"[older]", "[older]\napplies-to: [DBK.01]\ndays-off: []"},
                        new String[] {"from: 2024-03-01", "from: 2024-03-01, to: 2025-03-01"},
                        new String[] {"value: 90", "value: -9007199254740991"},
                        new String[] {", clause: Điều 1", ""},
                        new String[] {"applies: meeting.held", "applies: true"},
                        new String[] {"applies: meeting.held, ", ""},
                        new String[] {"subject: meeting", "subject: meeting\n    applies-to: []"})
                .map(change -> DynamicTest.dynamicTest(change[0] + " → " + change[1], () -> {
                    String text = Example.with(change[0], change[1]);
                    assertThat(problems(text)).isEmpty();
                    assertThat(Example.read(text).id()).isEqualTo("short");
                }));
    }
}
