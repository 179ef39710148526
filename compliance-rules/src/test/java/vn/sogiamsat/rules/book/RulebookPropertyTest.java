package vn.sogiamsat.rules.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever the text, there is a rulebook or there are faults, and never anything else. */
class RulebookPropertyTest {
    private static final List<String> LINES = Example.worked().lines().toList();

    @Property(tries = 500)
    void any_text_gives_faults(@ForAll String text) {
        readOrFaults(text);
    }

    @Property(tries = 500)
    void any_text_of_yaml_s_characters_gives_faults(@ForAll("yaml") String text) {
        readOrFaults(text);
    }

    @Property(tries = 300)
    void any_expression_gives_a_rulebook_or_faults(@ForAll("cel") String text) {
        readOrFaults(Example.with("'meeting.minutes >= param.least'", "'" + text.replace("'", "''") + "'"));
    }

    @Property(tries = 300)
    void the_worked_example_with_a_line_changed_gives_a_rulebook_or_faults(@ForAll("changed") String text) {
        readOrFaults(text);
    }

    @Provide
    Arbitrary<String> yaml() {
        return Arbitraries.strings()
                .withChars("ab1 \n\t-:?,[]{}#&*!|>'\"%@`\\~<=.xuU0\r\uFEFF\u0085\u2028")
                .ofMaxLength(80);
    }

    @Provide
    Arbitrary<String> cel() {
        return Arbitraries.of(
                        "meeting",
                        "param",
                        ".",
                        "least",
                        "held",
                        "votes",
                        "minutes",
                        "(",
                        ")",
                        "[",
                        "]",
                        "{",
                        "}",
                        "\"",
                        "'",
                        "\\",
                        "x",
                        "1",
                        "0x",
                        "e9",
                        "all",
                        "map",
                        "has",
                        ",",
                        " ",
                        ":",
                        "?",
                        "&&",
                        "||",
                        "!",
                        "-",
                        "+",
                        "/",
                        "%",
                        "==",
                        "in",
                        "true",
                        "null",
                        "u",
                        "b",
                        "r",
                        "`",
                        "😀",
                        "ế",
                        "duration")
                .list()
                .ofMaxSize(40)
                .map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<String> changed() {
        Arbitrary<Integer> line = Arbitraries.integers().between(0, LINES.size() - 1);
        Arbitrary<String> garbage =
                Arbitraries.oneOf(yaml(), Arbitraries.strings().ofMaxLength(20));
        return Combinators.combine(line, Arbitraries.integers().between(0, 4), garbage, Arbitraries.integers())
                .as(RulebookPropertyTest::change);
    }

    private static String change(int at, int how, String garbage, int where) {
        List<String> lines = new ArrayList<>(LINES);
        String line = lines.get(at);
        int cut = Math.floorMod(where, line.length() + 1);
        switch (how) {
            case 0 -> lines.remove(at);
            case 1 -> lines.add(at, line);
            case 2 -> lines.set(at, garbage);
            case 3 -> lines.set(at, line.substring(0, cut) + garbage + line.substring(cut));
            default -> lines.set(at, line.substring(0, cut));
        }
        return String.join("\n", lines);
    }

    private static void readOrFaults(String text) {
        int lines = text.split("\r\n|\n|\r", -1).length;
        try {
            assertThat(RulebookReader.read("any.yaml", text).rules()).isNotEmpty();
        } catch (FaultyRulebookException e) {
            assertThat(e.faults()).isNotEmpty().allSatisfy(fault -> {
                assertThat(fault.line()).isBetween(1, lines);
                assertThat(fault.column()).isPositive();
                assertThat(fault.vi()).isNotBlank();
                assertThat(fault.en()).isNotBlank();
            });
        }
    }
}
