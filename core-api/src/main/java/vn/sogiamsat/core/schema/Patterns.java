package vn.sogiamsat.core.schema;

import tools.jackson.databind.node.ObjectNode;
import vn.sogiamsat.core.Subject;
import vn.sogiamsat.core.event.Form;

/**
 * The forms of texts in data, as regular expressions that ECMA-262, Java and Python can all read.
 *
 * <p>{@link #END} stands where one expects {@code $}: in Java and Python that also matches before a last line break,
 * which would make two codes of one.
 */
final class Patterns {
    private static final String END = "(?![\\s\\S])";

    /** Not blank, and free of control characters, unpaired surrogates and non-characters, which no index takes. */
    private static final String TEXT =
            "(?=\\s*\\S)[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f\\ud800-\\udfff\\ufffe\\uffff]*";

    private static final String DAY = "(19[3-9][0-9]|2[0-9]{3})-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])";
    private static final String TIME = "([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]{1,9})?";
    private static final String OFFSET = "(Z|[+-]([01][0-9]|2[0-3]):[0-5][0-9])";
    private static final String UUID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

    private Patterns() {}

    static void text(ObjectNode schema, int longest) {
        put(schema, TEXT, longest);
        schema.put("minLength", 1);
    }

    static void form(ObjectNode schema, Form form, int longest) {
        describe(schema, form.vi(), form.en());
        put(schema, form.value(), longest);
    }

    static void code(ObjectNode schema, String vi, String en) {
        describe(
                schema,
                vi + ": chữ cái không dấu, chữ số, dấu chấm, gạch dưới, gạch nối; không quá 64 ký tự",
                en + ": letters without marks, digits, dot, underscore, hyphen; at most 64 characters");
        put(schema, Subject.CODE, 64);
    }

    static void day(ObjectNode schema) {
        describe(schema, "Ngày theo giờ Việt Nam, yyyy-MM-dd", "A day in Vietnam's time, yyyy-MM-dd");
        put(schema, DAY, 10);
        schema.put("format", "date");
    }

    static void instant(ObjectNode schema) {
        describe(
                schema,
                "Thời điểm kèm múi giờ (RFC 3339), như 2023-10-05T08:00:00+07:00",
                "A moment with its offset (RFC 3339), such as 2023-10-05T08:00:00+07:00");
        put(schema, DAY + "T" + TIME + OFFSET, 40);
        schema.put("format", "date-time");
    }

    static void uuid(ObjectNode schema) {
        put(schema, UUID, 36);
        schema.put("format", "uuid");
    }

    static void sha256(ObjectNode schema) {
        describe(schema, "64 chữ số thập lục phân viết thường", "64 lower-case hexadecimal digits");
        put(schema, "[0-9a-f]{64}", 64);
    }

    private static void describe(ObjectNode schema, String vi, String en) {
        schema.put("description", vi).put("x-description-en", en);
    }

    private static void put(ObjectNode schema, String form, int longest) {
        schema.put("type", "string").put("maxLength", longest).put("pattern", "^" + form + END);
    }
}
