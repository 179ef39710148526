package vn.sogiamsat.rules.book;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The parts of docs/rulebooks.md that follow from code; {@code -Dledger.write-pages=true} writes them. */
class RulebooksPageTest {
    private static final Path PAGE = Path.of("../docs/rulebooks.md");

    @Test
    void the_page_has_all_words_as_they_are() throws IOException {
        assertPart("words", words());
    }

    @Test
    void the_page_has_the_worked_example_as_it_is_read() throws IOException {
        assertThat(Example.read(Example.worked()).rules()).hasSize(8);
        assertPart("example", "\n```yaml\n" + Example.worked() + "```\n\n");
    }

    @Test
    void the_page_has_faults_as_they_are_told() throws IOException {
        String faulty = Example.with("replaces:", "replace:")
                .replace("from: 2024-03-01", "from: 2024-02-30")
                .replace("applies: meeting.held", "applies: meeting.expected")
                .replace("meeting.minutes >= param.least", "meeting.held && period.months > 1");
        assertPart(
                "faults",
                "\n```\n"
                        + Example.faults(faulty).stream()
                                .map(fault -> fault.told() + "\n")
                                .collect(joining())
                        + "```\n\n");
    }

    private static void assertPart(String name, String part) throws IOException {
        String page = Files.readString(PAGE);
        String start = "<!-- " + name + " -->\n";
        String before = page.substring(0, page.indexOf(start) + start.length());
        String after = page.substring(page.indexOf("<!-- /" + name + " -->"));
        if (Boolean.getBoolean("ledger.write-pages")) {
            Files.writeString(PAGE, before + part + after);
        }
        assertThat(Files.readString(PAGE))
                .as("the %s in %s are stale; write them with -Dledger.write-pages=true", name, PAGE)
                .isEqualTo(before + part + after);
    }

    private static String words() {
        StringBuilder table = new StringBuilder();
        Arrays.stream(Word.values())
                .collect(groupingBy(Word::group, LinkedHashMap::new, Collectors.toList()))
                .forEach((group, words) -> table.append(
                                "\n**`%s.…`** in %s\n\n".formatted(group, places(words.getFirst())))
                        .append("| word | type | Vietnamese | English |\n|---|---|---|---|\n")
                        .append(words.stream().map(RulebooksPageTest::line).collect(joining())));
        return table + "\n";
    }

    private static String line(Word word) {
        return "| `%s` | `%s` | %s | %s |\n"
                .formatted(
                        word.title(),
                        word.type().title(),
                        word.meaning().vi(),
                        word.meaning().en());
    }

    /** The fields in which a word may be used, by subject. */
    private static String places(Word word) {
        List<String> places = new ArrayList<>();
        for (DemandKind kind : DemandKind.values()) {
            for (SubjectKind subject : SubjectKind.values()) {
                if (kind.suits(subject)) {
                    String of = "%s of `%s`".formatted(kind.field(), subject.code());
                    boolean items = kind == DemandKind.COUNT || kind == DemandKind.STREAK;
                    boolean inCase = Vocabulary.ofCase(subject).words().contains(word);
                    if (items && Vocabulary.ofItem(subject).words().contains(word)) {
                        places.add(inCase ? of : "`counts` of a " + of);
                    } else if (inCase) {
                        places.add(items ? of + " outside of `counts`" : of);
                    }
                }
            }
        }
        return String.join(", ", places);
    }
}
