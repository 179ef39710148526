package vn.sogiamsat.core.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tools.jackson.databind.node.ObjectNode;
import vn.sogiamsat.core.Json;
import vn.sogiamsat.core.Texts;

class FitTextsPropertiesTest {
    private static final int LONGEST = 6;

    private final ObjectNode schema = Json.mapper().createObjectNode();

    FitTextsPropertiesTest() {
        Patterns.text(schema, LONGEST);
    }

    @Property
    void what_persons_tell_may_hold_the_characters_that_senders_may_send_and_no_others(@ForAll("texts") String text) {
        boolean sendable = Pattern.matches(schema.get("pattern").asString(), text)
                && text.codePointCount(0, text.length()) <= LONGEST;
        assertThat(Texts.isFit(text, LONGEST)).isEqualTo(sendable);
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> good = Arbitraries.of("a", "ễ", " ", "\n", "\r", "\t", "\u00a0", "\uD83D\uDCDC");
        Arbitrary<String> any = Arbitraries.of(
                "a", " ", "\u0000", "\u000b", "\u001f", "\u007f", "\u0080", "\uD83D", "\uFFFE", "\uFFFF");
        return Arbitraries.oneOf(good, any).list().ofMaxSize(8).map(parts -> String.join("", parts));
    }
}
