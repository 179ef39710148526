package vn.sogiamsat.query.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LegibleTest {
    @Test
    void vietnamese_stays_as_it_is_composed_or_not() {
        assertThat(Legible.of("Yên Bái, ký điểm chốt, Nghị quyết")).isEqualTo("Yên Bái, ký điểm chốt, Nghị quyết");
        assertThat(Legible.of("e\u0302\u0301")).isEqualTo("e\u0302\u0301");
    }

    @Test
    void what_turns_the_direction_of_writing_is_seen() {
        assertThat(Legible.of("a\u202Eb\u2066c\u200Fd")).isEqualTo("a\uFFFDb\uFFFDc\uFFFDd");
    }

    @Test
    void what_xml_does_not_take_is_seen() {
        assertThat(Legible.of("a\u0000\u001B\uFFFE\uD800b")).isEqualTo("a\uFFFD\uFFFD\uFFFD\uFFFDb");
    }

    @Test
    void a_line_of_a_table_stays_one_line() {
        assertThat(Legible.of("một\r\nhai\tba\u2028bốn")).isEqualTo("một hai ba bốn");
    }

    @Test
    void characters_of_two_halves_stay_whole() {
        assertThat(Legible.of("\uD83D\uDE00")).isEqualTo("\uD83D\uDE00");
    }
}
