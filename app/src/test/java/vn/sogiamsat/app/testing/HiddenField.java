package vn.sogiamsat.app.testing;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the token that protects a page's forms. */
final class HiddenField {
    private static final Pattern INPUT = Pattern.compile("<input[^>]*name=\"_csrf\"[^>]*>");
    private static final Pattern VALUE = Pattern.compile("value=\"([^\"]*)\"");

    private HiddenField() {}

    static String csrf(String page) {
        Matcher input = INPUT.matcher(page);
        if (input.find()) {
            Matcher value = VALUE.matcher(input.group());
            if (value.find()) {
                return value.group(1);
            }
        }
        throw new AssertionError("no form with a token on the page:\n" + page);
    }
}
