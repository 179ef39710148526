package vn.sogiamsat.core;

/** What is done to texts everywhere in the same way. */
public final class Texts {
    private Texts() {}

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
