package vn.sogiamsat.rules.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RulebookLibraryTest {

    @Test
    void rulebooks_that_follow_each_other_may_stand_together() {
        assertThat(RulebookLibrary.conflicts(List.of(
                        book("a", "2020-01-01, to: 2022-01-01", ""),
                        book("a", "2022-01-01", ""),
                        book("b", "2021-01-01", "a"),
                        book("c", "2021-01-01", "a, b, elsewhere"))))
                .isEmpty();
    }

    @Test
    void versions_of_one_rulebook_must_not_overlap() {
        List<Fault> faults = RulebookLibrary.conflicts(List.of(
                book("a", "2022-01-01", ""), book("b", "2021-01-01", ""), book("a", "2020-01-01, to: 2022-01-02", "")));
        assertThat(faults).singleElement().satisfies(fault -> {
            assertThat(fault.file()).isEqualTo("a");
            assertThat(fault.rule()).isNull();
            assertThat(fault.line()).isEqualTo(1);
            assertThat(fault.column()).isEqualTo(1);
            assertThat(fault.vi())
                    .startsWith("Hai bản của a cùng có hiệu lực: 2022-01-01 – … và 2020-01-01 – 2022-01-02");
            assertThat(fault.en()).startsWith("Two versions of a are in force together");
        });
    }

    @Test
    void the_same_rulebook_twice_overlaps() {
        assertThat(RulebookLibrary.conflicts(
                        List.of(book("a", "2020-01-01", ""), book("a", "2020-01-01", ""), book("a", "2020-01-01", ""))))
                .hasSize(3);
    }

    @Test
    void rulebooks_must_not_replace_each_other_in_a_circle() {
        List<Fault> faults = RulebookLibrary.conflicts(List.of(
                book("c", "2020-01-01", "a, d"),
                book("a", "2020-01-01", "b"),
                book("b", "2020-01-01", "c"),
                book("d", "2020-01-01", "")));
        assertThat(faults).singleElement().satisfies(fault -> {
            assertThat(fault.file()).isEqualTo("a");
            assertThat(fault.line()).isEqualTo(1);
            assertThat(fault.column()).isEqualTo(1);
            assertThat(fault.vi()).contains("thành vòng: a → b → c → a");
            assertThat(fault.en()).contains("in a circle: a → b → c → a");
        });
    }

    @Test
    void each_circle_is_told() {
        assertThat(RulebookLibrary.conflicts(List.of(
                        book("a", "2020-01-01", "b"),
                        book("b", "2020-01-01", "a"),
                        book("x", "2020-01-01", "y"),
                        book("y", "2020-01-01", "x, a"))))
                .extracting(Fault::file)
                .containsExactly("a", "x");
    }

    private static Rulebook book(String id, String from, String replaces) {
        return Example.read(Example.with("id: short", "id: " + id)
                .replace("from: 2024-03-01}", "from: " + from + "}")
                .replace("[older]", "[" + replaces + "]"));
    }
}
