package vn.sogiamsat.rules.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShippedRulebooksTest {
    static Stream<String> names() {
        return ShippedRulebooks.names().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_shipped_rulebook_has_no_fault_and_the_id_of_its_file(String name) throws FaultyRulebookException {
        assertThat(read(name).id()).isEqualTo(name);
    }

    @Test
    void shipped_rulebooks_do_not_contradict_each_other() throws FaultyRulebookException {
        assertThat(RulebookLibrary.conflicts(all())).isEmpty();
    }

    @Test
    void every_draft_rule_is_expressed() throws FaultyRulebookException {
        Set<String> expressed = new TreeSet<>();
        all().forEach(book -> book.rules().forEach(rule -> expressed.add(rule.id())));
        for (int number = 1; number <= 25; number++) {
            // R21 is what R20 does not count; both stand in one expression.
            if (number != 21) {
                assertThat(expressed).contains("R%02d".formatted(number));
            }
        }
    }

    @Test
    void what_is_not_known_of_yen_bai_is_never_called_sourced() throws FaultyRulebookException {
        Rulebook book = read("yb-08-2021");

        assertThat(book.rules()).noneMatch(rule -> rule.confidence() == Confidence.SOURCED);
        assertThat(book.parameters().values()).noneMatch(parameter -> parameter.confidence() == Confidence.SOURCED);
    }

    private static List<Rulebook> all() throws FaultyRulebookException {
        List<Rulebook> all = new ArrayList<>();
        for (String name : ShippedRulebooks.names()) {
            all.add(read(name));
        }
        return all;
    }

    private static Rulebook read(String name) throws FaultyRulebookException {
        return RulebookReader.read(name + ".yaml", ShippedRulebooks.text(name));
    }
}
