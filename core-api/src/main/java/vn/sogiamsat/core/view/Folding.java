package vn.sogiamsat.core.view;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Folds Vietnamese so that a search finds a text with and without diacritics: lower case, no marks, {@code đ} to
 * {@code d}. Done here because the analyzers that could are not in every Elasticsearch distribution.
 */
public final class Folding {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private Folding() {}

    /** "Văn Yên" and "van yen" both give {@code van yen}; composed and decomposed Unicode give the same. */
    public static String fold(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace('đ', 'd');
    }
}
