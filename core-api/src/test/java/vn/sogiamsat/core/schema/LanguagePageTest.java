package vn.sogiamsat.core.schema;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import vn.sogiamsat.core.EventTypes;
import vn.sogiamsat.core.personal.PersonalFields;

/** The table of types in docs/language.md; {@code -Dledger.write-schemas=true} writes it. */
class LanguagePageTest {
    private static final Path PAGE = Path.of("../docs/language.md");
    private static final String START = "<!-- types: written by LanguagePageTest -->\n";
    private static final String END = "<!-- /types -->";

    @Test
    void the_page_lists_all_types_as_they_are() throws IOException {
        String page = Files.readString(PAGE);
        String before = page.substring(0, page.indexOf(START) + START.length());
        String after = page.substring(page.indexOf(END));
        if (Boolean.getBoolean("ledger.write-schemas")) {
            Files.writeString(PAGE, before + table() + after);
        }
        assertThat(Files.readString(PAGE))
                .as("the table of types in %s is stale; write it with -Dledger.write-schemas=true", PAGE)
                .isEqualTo(before + table() + after);
    }

    private static String table() {
        return "\n| type | revision | Vietnamese | English | subject | told by | sealed |\n|---|---|---|---|---|---|---|\n"
                + EventTypes.all().stream().map(LanguagePageTest::line).collect(joining())
                + "\n";
    }

    private static String line(EventTypes.Descriptor type) {
        return "| `%s` | %d | %s | %s | %s | %s | %s |\n"
                .formatted(
                        type.name(),
                        type.revision(),
                        type.vi(),
                        type.en(),
                        type.external() ? SubjectForm.of(type.record()).name().toLowerCase(Locale.ROOT) : "",
                        type.external() ? "senders" : "the ledger",
                        PersonalFields.names(type.record()).stream()
                                .map(name -> "`" + name + "`")
                                .collect(joining(", ")));
    }
}
