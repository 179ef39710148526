package vn.sogiamsat.core;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class TextsPropertiesTest {
    @Property
    void the_beginning_of_a_text_is_as_long_as_may_be_and_never_ends_within_a_character(
            @ForAll("texts") String text, @ForAll @IntRange(min = 1, max = 12) int longest) {
        String beginning = Texts.beginning(text, longest);

        assertThat(text).startsWith(beginning);
        assertThat(beginning.length()).isBetween(Math.min(text.length(), longest - 1), longest);
        assertThat(new String(beginning.getBytes(UTF_8), UTF_8)).isEqualTo(beginning);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("a", "ễ", "\uD840\uDC0B", "\uD83D\uDCDC")
                .list()
                .ofMaxSize(12)
                .map(parts -> String.join("", parts));
    }
}
