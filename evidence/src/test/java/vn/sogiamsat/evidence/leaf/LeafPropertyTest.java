package vn.sogiamsat.evidence.leaf;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.LongRange;
import org.erdtman.jcs.JsonCanonicalizer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import vn.sogiamsat.log.MalformedException;

/** Leaves are spelled as another implementation of RFC 8785 spells them. */
class LeafPropertyTest {
    private static final JsonFactory JSON = JsonFactory.builder().build();
    private static final String PAYLOAD = Leaf.digest(new byte[0]);

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<Character> characters = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.chars().range('\u0000', '\u007f')),
                Tuple.of(2, Arbitraries.chars().range('\u0080', '\ud7ff')),
                Tuple.of(1, Arbitraries.chars().range('\ue000', '\uffff')));
        return Arbitraries.oneOf(characters.list().ofMaxSize(30).map(LeafPropertyTest::text), emoji());
    }

    private static Arbitrary<String> emoji() {
        return Arbitraries.integers().between(0x1f300, 0x1f6ff).map(Character::toString);
    }

    private static String text(Iterable<Character> characters) {
        StringBuilder text = new StringBuilder();
        characters.forEach(text::append);
        return text.toString();
    }

    @Property(tries = 2_000)
    void bytes_are_canonical(
            @ForAll("texts") String stream,
            @ForAll("texts") String type,
            @ForAll("texts") String recordedAt,
            @ForAll @LongRange(min = 0, max = (1L << 53) - 1) long seq)
            throws IOException, MalformedException {
        Leaf leaf = new Leaf("L", "E", stream, seq, type, "1", recordedAt, PAYLOAD);
        assertThat(new String(leaf.bytes(), UTF_8)).isEqualTo(new JsonCanonicalizer(json(leaf)).getEncodedString());
        assertThat(Leaf.parse(leaf.bytes())).isEqualTo(leaf);
    }

    private static String json(Leaf leaf) {
        StringWriter json = new StringWriter();
        try (JsonGenerator out = JSON.createGenerator(ObjectWriteContext.empty(), json)) {
            out.writeStartObject();
            out.writeNumberProperty("v", 1);
            out.writeStringProperty("ledger", leaf.ledger());
            out.writeStringProperty("event", leaf.event());
            out.writeStringProperty("stream", leaf.stream());
            out.writeNumberProperty("seq", leaf.seq());
            out.writeStringProperty("type", leaf.type());
            out.writeStringProperty("rev", leaf.rev());
            out.writeStringProperty("recordedAt", leaf.recordedAt());
            out.writeStringProperty("payload", leaf.payload());
            out.writeEndObject();
        }
        return json.toString();
    }
}
