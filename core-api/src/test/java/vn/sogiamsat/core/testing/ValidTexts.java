package vn.sogiamsat.core.testing;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import tools.jackson.databind.JsonNode;
import vn.sogiamsat.core.EventTypes;
import vn.sogiamsat.core.Subject;

/** Generates texts in every form that a schema of data can ask for, awkward ones among them. */
final class ValidTexts {
    private static final List<String> AWKWARD = List.of(
            "Chi bộ",
            "Văn Yên",
            " ",
            "đ",
            "e\u0302\u0301",
            "\ud83c\udfdb",
            "<script>alert(1)</script>",
            "=HYPERLINK(\"x\")",
            "\"",
            "\\",
            "'",
            "{}",
            "\n",
            "\t",
            "\u00a0",
            "\u2028",
            "../../etc/passwd");

    private ValidTexts() {}

    /** @param schema of a text, as DataSchemas writes it */
    static Arbitrary<String> of(JsonNode schema) {
        String pattern = schema.path("pattern").asString();
        int longest = schema.path("maxLength").asInt();
        return switch (schema.path("format").asString("")) {
            case "date" -> days().map(LocalDate::toString);
            case "date-time" -> instants();
            case "uuid" -> uuids();
            default -> {
                if (pattern.startsWith("^(?=\\s*\\S)")) {
                    yield free(longest);
                } else if (pattern.startsWith("^" + Subject.CODE + "(?!")) {
                    yield codes();
                } else if (pattern.startsWith("^[0-9a-f]{64}")) {
                    yield hexadecimal(64);
                } else if (pattern.startsWith("^vn\\.")) {
                    yield types();
                } else if (pattern.startsWith("^meeting/")) {
                    yield Subjects.meetings().map(Subject::text);
                } else if (pattern.startsWith("^[a-z]+/")) {
                    yield Arbitraries.of("application/pdf", "text/plain", "image/svg+xml", "application/vnd.ms-excel");
                }
                throw new IllegalStateException("no generator for texts of the form " + pattern);
            }
        };
    }

    static Arbitrary<String> codes() {
        Arbitrary<Character> first = Arbitraries.chars().alpha().numeric();
        Arbitrary<String> rest =
                Arbitraries.strings().alpha().numeric().withChars('.', '_', '-').ofMaxLength(63);
        return Combinators.combine(first, rest).as((head, tail) -> head + tail);
    }

    static Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(1930, 1, 1).toEpochDay(),
                        LocalDate.of(2999, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    private static Arbitrary<String> instants() {
        Arbitrary<String> time = Arbitraries.integers()
                .between(0, 86_399)
                .map(second -> "T%02d:%02d:%02d".formatted(second / 3_600, second / 60 % 60, second % 60));
        Arbitrary<String> fraction = Arbitraries.of("", ".5", ".123", ".123456789");
        Arbitrary<String> offset = Arbitraries.of("Z", "+07:00", "-11:30", "+14:00");
        return Combinators.combine(days(), time, fraction, offset).as((day, at, part, zone) -> day + at + part + zone);
    }

    private static Arbitrary<String> uuids() {
        return Combinators.combine(Arbitraries.longs(), Arbitraries.longs())
                .as((high, low) -> new UUID(high, low).toString());
    }

    private static Arbitrary<String> hexadecimal(int length) {
        return Arbitraries.strings().withChars("0123456789abcdef").ofLength(length);
    }

    private static Arbitrary<String> types() {
        return Arbitraries.of(
                EventTypes.all().stream().map(type -> type.cloudEventType()).toList());
    }

    private static Arbitrary<String> free(int longest) {
        Arbitrary<String> pieces =
                Arbitraries.of(AWKWARD).list().ofMinSize(1).ofMaxSize(12).map(list -> String.join("", list));
        Arbitrary<String> anything = Arbitraries.integers()
                .between(0x20, 0x10FFFF)
                .filter(ValidTexts::isAllowed)
                .map(Character::toString)
                .list()
                .ofMinSize(1)
                .ofMaxSize(20)
                .map(list -> String.join("", list));
        Arbitrary<String> full = Arbitraries.of("ễ", "\ud83c\udfdb").map(letter -> letter.repeat(longest));
        return Arbitraries.frequencyOf(Tuple.of(12, pieces), Tuple.of(6, anything), Tuple.of(1, full))
                .map(text -> fit(text.isBlank() ? "." + text : text, longest));
    }

    private static boolean isAllowed(int codePoint) {
        return codePoint != 0x7F
                && codePoint != 0xFFFE
                && codePoint != 0xFFFF
                && (codePoint < Character.MIN_SURROGATE || codePoint > Character.MAX_SURROGATE);
    }

    private static String fit(String text, int longest) {
        return text.codePointCount(0, text.length()) <= longest
                ? text
                : text.substring(0, text.offsetByCodePoints(0, longest));
    }
}
