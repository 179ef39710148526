package vn.sogiamsat.imports.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import vn.sogiamsat.core.event.Presence;

/** Words under all their names. */
class WordsTest {
    private final Words<Presence> words = Words.of(Presence.values()).also(Presence.ON_SITE, "Có mặt");

    @Test
    void marks_case_and_signs_do_not_matter() {
        assertThat(words.find("CÓ MẶT")).contains(Presence.ON_SITE);
        assertThat(words.find("co mat.")).contains(Presence.ON_SITE);
        assertThat(words.find("absent-excused")).contains(Presence.ABSENT_EXCUSED);
        assertThat(words.find("Vắng  có lý do")).contains(Presence.ABSENT_EXCUSED);
        assertThat(words.find("vắng")).isEmpty();
    }

    @Test
    void no_name_means_two_words() {
        assertThatThrownBy(() -> words.also(Presence.REMOTE, "có mặt")).isInstanceOf(IllegalArgumentException.class);
    }
}
