package vn.sogiamsat.evidence.leaf;

import java.util.HexFormat;

/**
 * Strings as canonical JSON spells them (RFC 8785, section 3.2.2.2): of several ways to write a character the shortest,
 * and everything from U+0020 on as it is but for the quotation mark and the backslash.
 */
public final class CanonicalString {
    private static final char FIRST_AS_IT_IS = ' ';

    private CanonicalString() {}

    /** The text in quotation marks. */
    public static String of(String text) {
        StringBuilder json = new StringBuilder();
        append(json, text);
        return json.toString();
    }

    static void append(StringBuilder json, String text) {
        json.append('"');
        int done = 0;
        for (int at = 0; at < text.length(); at++) {
            char here = text.charAt(at);
            if (here < FIRST_AS_IT_IS || here == '"' || here == '\\') {
                json.append(text, done, at);
                escape(json, here);
                done = at + 1;
            }
        }
        json.append(text, done, text.length()).append('"');
    }

    private static void escape(StringBuilder json, char here) {
        switch (here) {
            case '"', '\\' -> json.append('\\').append(here);
            case '\b' -> json.append("\\b");
            case '\t' -> json.append("\\t");
            case '\n' -> json.append("\\n");
            case '\f' -> json.append("\\f");
            case '\r' -> json.append("\\r");
            default -> json.append("\\u").append(HexFormat.of().toHexDigits(here));
        }
    }
}
