package vn.sogiamsat.imports.file;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Vietnamese is written in two compositions and with spaces of several kinds; here it has one form. */
final class Tidy {
    /** The white space of all scripts, and what takes up no space at all. */
    private static final Pattern AT_ENDS =
            Pattern.compile("^[\\s\\p{Z}\\u200B-\\u200D\\u2060\\uFEFF]+|[\\s\\p{Z}\\u200B-\\u200D\\u2060\\uFEFF]+$");

    private static final Pattern OTHER_SPACES = Pattern.compile("[\\u00A0\\u2007\\u202F]");

    private Tidy() {}

    static String text(String raw) {
        String spaced = OTHER_SPACES.matcher(raw).replaceAll(" ");
        return Normalizer.normalize(AT_ENDS.matcher(spaced).replaceAll(""), Normalizer.Form.NFC);
    }
}
