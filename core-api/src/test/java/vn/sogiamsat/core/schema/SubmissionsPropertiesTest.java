package vn.sogiamsat.core.schema;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import vn.sogiamsat.core.EventTypes;
import vn.sogiamsat.core.Fact;
import vn.sogiamsat.core.FactCodec;
import vn.sogiamsat.core.personal.PersonalFields;
import vn.sogiamsat.core.testing.ReversibleSeals;
import vn.sogiamsat.core.testing.Submission;
import vn.sogiamsat.core.testing.Submissions;

class SubmissionsPropertiesTest {
    private static final Judge JUDGE = new Judge();
    private static final FactCodec CODEC = new FactCodec();
    private static final ReversibleSeals SEALS = new ReversibleSeals();

    @Provide
    Arbitrary<Submission> submissions() {
        return Submissions.any();
    }

    @Property
    void what_the_schema_lets_pass_binds_and_comes_back_from_its_stored_bytes(
            @ForAll("submissions") Submission submission) {
        assertThat(problems(submission)).isEmpty();
        Fact fact = submission.fact(Instant.parse("2026-11-24T00:00:00Z"), SEALS);
        Fact readBack = CODEC.fromBytes(submission.type().name(), CODEC.toBytes(fact));
        assertThat(readBack).isEqualTo(fact);
        assertThat(PersonalFields.open(readBack.body(), SEALS)).isEqualTo(submission.bind());
    }

    @Property(tries = 300)
    void the_text_of_a_fact_is_its_stored_bytes(@ForAll("submissions") Submission submission) {
        Fact fact = submission.fact(Instant.parse("2026-11-24T00:00:00.120Z"), SEALS);
        String body = CODEC.bodyJson(fact.body());
        assertThat(CODEC.text(fact.header(), body)).isEqualTo(new String(CODEC.toBytes(fact), UTF_8));
    }

    @Property(tries = 300)
    void an_unknown_field_is_refused_where_it_stands(@ForAll("submissions") Submission submission) {
        submission.data().put("không-có", 1);
        assertThat(problems(submission)).containsExactly("/không-có additionalProperties");
    }

    @Property(tries = 300)
    void a_missing_field_is_refused_by_its_name(@ForAll("submissions") Submission submission, @ForAll int choice) {
        List<String> required = DataSchemas.of(submission.type()).get("required").values().stream()
                .map(JsonNode::asString)
                .toList();
        Assume.that(!required.isEmpty());
        String gone = required.get(Math.floorMod(choice, required.size()));
        submission.data().remove(gone);
        assertThat(problems(submission)).containsExactly("/" + gone + " required");
    }

    @Property(tries = 300)
    void a_field_of_wrong_form_is_refused_where_it_stands(
            @ForAll("submissions") Submission submission, @ForAll int choice) {
        JsonNode properties = DataSchemas.of(submission.type()).get("properties");
        List<String> present = List.copyOf(submission.data().propertyNames());
        Assume.that(!present.isEmpty());
        String name = present.get(Math.floorMod(choice, present.size()));
        Wrong wrong = Wrong.of(properties.get(name));
        submission.data().set(name, wrong.value());
        assertThat(problems(submission)).contains("/" + name + " " + wrong.keyword());
    }

    @Property(tries = 300)
    void a_blank_or_unprintable_text_is_refused(
            @ForAll("submissions") Submission submission, @ForAll("unprintable") String text, @ForAll int choice) {
        JsonNode properties = DataSchemas.of(submission.type()).get("properties");
        List<String> texts = properties.propertyNames().stream()
                .filter(name -> properties.get(name).has("pattern"))
                .toList();
        Assume.that(!texts.isEmpty());
        String name = texts.get(Math.floorMod(choice, texts.size()));
        submission.data().put(name, text);
        assertThat(problems(submission)).contains("/" + name + " pattern");
    }

    @Provide
    Arbitrary<String> unprintable() {
        return Arbitraries.of(" ", "\n", "a\u0000b", "a\u001bb", "\ud800", "a\udc00b", "\uffff");
    }

    @Property(tries = 20)
    void a_code_followed_by_a_line_break_is_no_code(@ForAll("lineBreaks") String lineBreak) {
        EventTypes.Descriptor type =
                EventTypes.byName("vn.sogiamsat.meeting.bridge-point-left").orElseThrow();
        JsonNode data = JsonNodeFactory.instance.objectNode().put("bridgePoint", "DC-DUK" + lineBreak);
        assertThat(JUDGE.problems(type, data)).containsExactly("/bridgePoint pattern");
    }

    @Provide
    Arbitrary<String> lineBreaks() {
        return Arbitraries.of("\n", "\r\n", "\r", "\u0085", "\u2028");
    }

    private static List<String> problems(Submission submission) {
        return JUDGE.problems(submission.type(), submission.data());
    }

    /** A value that breaks a field's schema, and the keyword it breaks. */
    private record Wrong(JsonNode value, String keyword) {
        static Wrong of(JsonNode schema) {
            JsonNodeFactory json = JsonNodeFactory.instance;
            if (schema.has("enum")) {
                return new Wrong(json.stringNode("không-có"), "enum");
            }
            return switch (schema.get("type").asString()) {
                case "integer" ->
                    new Wrong(json.numberNode(schema.get("maximum").asLong() + 1), "maximum");
                case "boolean", "object" -> new Wrong(json.stringNode("có"), "type");
                case "array" ->
                    new Wrong(json.arrayNode().addAll(Collections.nCopies(501, json.nullNode())), "maxItems");
                default ->
                    new Wrong(json.stringNode("x".repeat(schema.get("maxLength").asInt() + 1)), "maxLength");
            };
        }
    }
}
