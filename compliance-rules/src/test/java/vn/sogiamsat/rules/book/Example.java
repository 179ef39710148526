package vn.sogiamsat.rules.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The worked example of the documentation, and a short rulebook to break. */
final class Example {
    static final String FILE = "some.yaml";

    /** Line by line, so that tests can count. */
    static final String SHORT = """
            format: 1
            id: short
            title: {vi: Ngắn, en: Short}
            citation: {number: 1-QĐ, issuer: Tỉnh ủy, date: 2024-03-01}
            in-force: {from: 2024-03-01}
            replaces: [older]
            parameters:
              least:
                type: int
                value: 90
                title: {vi: Ít nhất, en: Least}
                confidence: sourced
            rules:
              - id: R1
                title: {vi: Một, en: One}
                demands: {vi: Cần, en: Needed}
                shortfall: {vi: Thiếu, en: Lacking}
                citation: {number: 1-QĐ, issuer: Tỉnh ủy, date: 2024-03-01, clause: Điều 1}
                confidence: sourced
                subject: meeting
                check: {applies: meeting.held, holds: 'meeting.minutes >= param.least'}
            """;

    private Example() {}

    static String worked() {
        try {
            return Files.readString(Path.of("src/test/resources/worked-example.yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The short rulebook with one piece of it replaced. */
    static String with(String piece, String other) {
        assertThat(SHORT).contains(piece);
        return SHORT.replace(piece, other);
    }

    static Rulebook read(String text) {
        try {
            return RulebookReader.read(FILE, text);
        } catch (FaultyRulebookException e) {
            throw new AssertionError(e.getMessage(), e);
        }
    }

    static List<Fault> faults(String text) {
        FaultyRulebookException e =
                catchThrowableOfType(FaultyRulebookException.class, () -> RulebookReader.read(FILE, text));
        assertThat(e).as("a fault in:%n%s", text).isNotNull();
        return e.faults();
    }

    /** The only fault. */
    static Fault fault(String text) {
        assertThat(faults(text)).hasSize(1);
        return faults(text).getFirst();
    }
}
