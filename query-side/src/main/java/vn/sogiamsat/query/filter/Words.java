package vn.sogiamsat.query.filter;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.view.Folding;

/**
 * What somebody looks for. A word typed with diacritics is looked for with them, one typed without finds all: "Yên" is
 * not "Yến", "yen" is both. A word's beginning finds it.
 */
public record Words(List<Word> words) {
    private static final int MOST = 10;

    /**
     * @param text lower case
     * @param marked whether it was typed with diacritics
     */
    public record Word(String text, boolean marked) {
        /** Whether a text has a word that begins so. */
        public boolean isIn(String other) {
            String text = marked ? other.toLowerCase(Locale.ROOT) : Folding.fold(other);
            return parts(text).anyMatch(part -> part.startsWith(this.text));
        }
    }

    /** The first ten words; none when nothing was typed. */
    public static Words of(@Nullable String typed) {
        if (typed == null) {
            return new Words(List.of());
        }
        String lower = Normalizer.normalize(typed, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        return new Words(parts(lower)
                .limit(MOST)
                .map(part -> new Word(part, !Folding.fold(part).equals(part)))
                .toList());
    }

    public boolean none() {
        return words.isEmpty();
    }

    private static Stream<String> parts(String text) {
        return Arrays.stream(text.split("[^\\p{L}\\p{N}\\p{M}]+")).filter(part -> !part.isEmpty());
    }
}
