package vn.sogiamsat.core;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What is done to texts everywhere in the same way. */
public final class Texts {
    private Texts() {}

    /**
     * Whether a text may stand in an event: not blank, and free of control characters (line breaks and tabs may be),
     * unpaired surrogates and non-characters, which no index takes.
     *
     * @param longest in Unicode code points
     */
    public static boolean isFit(String text, int longest) {
        return !text.isBlank()
                && text.codePointCount(0, text.length()) <= longest
                && text.codePoints().allMatch(Texts::isFit);
    }

    /** SHA-256 of a text's bytes in UTF-8, as 64 lower-case hexadecimal digits. */
    public static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }

    private static boolean isFit(int codePoint) {
        boolean isControl = codePoint < ' ' && codePoint != '\t' && codePoint != '\n' && codePoint != '\r';
        boolean isSurrogate = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
        return !isControl && !isSurrogate && codePoint != 0x7f && codePoint != 0xfffe && codePoint != 0xffff;
    }

    /**
     * The beginning of a text. A character outside the basic plane is taken whole or not at all: half of one cannot be
     * stored.
     *
     * @param longest in UTF-16 units, at least 1
     */
    public static String beginning(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest);
    }
}
