package vn.sogiamsat.imports.value;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Texts as people compare them: without marks and case, and with words alone. */
public final class Fold {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^a-z0-9]+");

    private Fold() {}

    /** {@code "Mã đảng viên (*)"} is {@code "ma dang vien"}. */
    public static String of(String text) {
        String bare =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        String plain = bare.toLowerCase(Locale.ROOT).replace('đ', 'd');
        return BETWEEN_WORDS.matcher(plain).replaceAll(" ").strip();
    }
}
