package vn.sogiamsat.log;

import java.util.regex.Pattern;

/** Numbers as all formats here write them: ASCII digits, no sign, no leading zeroes. */
public final class Decimal {
    private static final Pattern FORM = Pattern.compile("0|[1-9][0-9]{0,18}");

    private Decimal() {}

    /** @throws MalformedException when it is no such number, or more than 2^63 - 1 */
    public static long parse(String text) throws MalformedException {
        if (FORM.matcher(text).matches()) {
            try {
                return Long.parseLong(text);
            } catch (NumberFormatException e) {
                // Nineteen digits may be too many: told like any other text that is no number.
            }
        }
        throw new MalformedException(
                "không phải số thập phân không dấu: «" + Quoted.of(text) + "»",
                "this is no unsigned decimal: «" + Quoted.of(text) + "»");
    }
}
