package vn.sogiamsat.log;

/** A piece of foreign text as a message may repeat it: short, and without anything that moves a cursor. */
public final class Quoted {
    private static final int LONGEST = 60;

    private Quoted() {}

    public static String of(String text) {
        return of(text, LONGEST);
    }

    /** @param longest how many characters of it at most */
    public static String of(String text, int longest) {
        String start = text.length() > longest ? text.substring(0, longest) + "…" : text;
        return start.codePoints()
                .map(it -> Character.isISOControl(it) || Character.getType(it) == Character.FORMAT ? '\uFFFD' : it)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
