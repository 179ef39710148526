package vn.sogiamsat.query.evidence;

/** Texts of others on paper, where nothing may hide: neither from the eye nor from a reader of XML. */
final class Legible {
    /** In place of what cannot be seen. */
    private static final String UNSEEN = "\uFFFD";

    private Legible() {}

    /**
     * The text with its unseen characters made seen: those that turn the direction of writing, controls, halves of
     * characters, and what XML does not take. Line breaks and tabs become blanks.
     */
    static String of(String text) {
        return text.replaceAll("[\\t\\n\\r\\u0085\\u2028\\u2029]+", " ")
                .replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}]", UNSEEN);
    }
}
