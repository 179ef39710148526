package vn.sogiamsat.query.quarantine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LaidOutJsonTest {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    @Property
    void every_value_of_a_document_has_the_line_it_begins_on(@ForAll("documents") Map<String, Object> document) {
        LaidOutJson laidOut = LaidOutJson.of(MAPPER.writeValueAsString(document));
        List<String> lines = laidOut.text().lines().toList();

        assertThat(MAPPER.readTree(laidOut.text())).isEqualTo(MAPPER.valueToTree(document));
        Map<String, String> beginnings = beginnings(MAPPER.valueToTree(document));
        assertThat(beginnings.keySet())
                .allSatisfy(pointer ->
                        assertThat(lines.get(laidOut.line(pointer) - 1).strip()).startsWith(beginnings.get(pointer)));
        assertThat(new HashSet<>(beginnings.keySet().stream().map(laidOut::line).toList()))
                .hasSameSizeAs(beginnings.keySet());
    }

    @Example
    void a_field_that_is_missing_is_shown_at_the_value_that_should_hold_it() {
        LaidOutJson laidOut = LaidOutJson.of("{\"id\":\"1\",\"data\":{\"kind\":\"regular\"}}");

        assertThat(laidOut.line("/data/start")).isEqualTo(laidOut.line("/data")).isEqualTo(3);
        assertThat(laidOut.line("/time")).isEqualTo(1);
        assertThat(laidOut.line("")).isEqualTo(1);
    }

    @Example
    void numbers_keep_every_digit_and_a_name_that_comes_twice_comes_twice() {
        String text = LaidOutJson.of("{\"a\":123456789012345678901234567890.10,\"a\":9007199254740993}")
                .text();

        assertThat(text).contains("123456789012345678901234567890.10").contains("9007199254740993");
    }

    @Example
    void what_is_not_json_stays_as_it_is() {
        assertThat(LaidOutJson.of("{\"a\":").text()).isEqualTo("{\"a\":");
        assertThat(LaidOutJson.of("").text()).isEmpty();
        assertThat(LaidOutJson.of("{\"a\":1} {\"b\":2}").text()).isEqualTo("{\"a\":1} {\"b\":2}");
    }

    @Provide
    Arbitrary<Map<String, Object>> documents() {
        Arbitrary<Object> leaves = Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(5).map(Object.class::cast),
                Arbitraries.integers().map(Object.class::cast),
                Arbitraries.of(true, false).map(Object.class::cast));
        Arbitrary<Object> values = Arbitraries.lazyOf(
                () -> leaves,
                () -> leaves,
                () -> documents().map(Object.class::cast),
                () -> leaves.list().ofMinSize(1).ofMaxSize(3).map(Object.class::cast));
        return Arbitraries.maps(Arbitraries.strings().ofMinLength(1).ofMaxLength(4), values)
                .ofMinSize(1)
                .ofMaxSize(3);
    }

    /** For every value below the root the text with which its line must begin. */
    private static Map<String, String> beginnings(JsonNode root) {
        Map<String, String> all = new java.util.LinkedHashMap<>();
        List<Map.Entry<String, JsonNode>> left = new ArrayList<>(List.of(Map.entry("", root)));
        while (!left.isEmpty()) {
            Map.Entry<String, JsonNode> next = left.removeLast();
            next.getValue().propertyStream().forEach(field -> {
                String pointer =
                        next.getKey() + "/" + field.getKey().replace("~", "~0").replace("/", "~1");
                all.put(pointer, MAPPER.writeValueAsString(field.getKey()));
                left.add(Map.entry(pointer, field.getValue()));
            });
            for (int i = 0; next.getValue().isArray() && i < next.getValue().size(); i++) {
                JsonNode item = next.getValue().get(i);
                all.put(next.getKey() + "/" + i, MAPPER.writeValueAsString(item));
                left.add(Map.entry(next.getKey() + "/" + i, item));
            }
        }
        return all;
    }
}
