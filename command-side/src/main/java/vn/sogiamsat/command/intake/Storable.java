package vn.sogiamsat.command.intake;

/**
 * Texts of faulty submissions as the tables of the quarantine can hold them: PostgreSQL takes no NUL and no half of a
 * pair.
 */
final class Storable {
    private static final int LONGEST = 1_000;
    private static final int REPLACEMENT = 0xFFFD;

    private Storable() {}

    static boolean isStorable(String text) {
        return of(text).equals(text);
    }

    /** The same text with what cannot be kept replaced by U+FFFD, and cut where nobody would read on. */
    static String of(String text) {
        return text.codePoints()
                .limit(LONGEST)
                .map(point -> Character.isISOControl(point) || Character.getType(point) == Character.SURROGATE
                        ? REPLACEMENT
                        : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
