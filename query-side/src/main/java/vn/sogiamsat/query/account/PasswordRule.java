package vn.sogiamsat.query.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Locale;
import java.util.Optional;
import vn.sogiamsat.query.user.UserFile;

/** What a new password must be: long, rather than full of signs; a phrase with spaces is welcome. */
final class PasswordRule {
    static final int SHORTEST = 12;

    private PasswordRule() {}

    /** The message that says what is wrong with it, if anything is. */
    static Optional<String> broken(String login, String old, String chosen, String repeated) {
        if (chosen.codePointCount(0, chosen.length()) < SHORTEST) {
            return Optional.of("account.password.short");
        }
        if (chosen.getBytes(UTF_8).length > UserFile.LONGEST_PASSWORD) {
            return Optional.of("account.password.long");
        }
        if (chosen.codePoints().distinct().count() < 5
                || chosen.toLowerCase(Locale.ROOT).contains(login)) {
            return Optional.of("account.password.simple");
        }
        if (chosen.equals(old)) {
            return Optional.of("account.password.same");
        }
        return chosen.equals(repeated) ? Optional.empty() : Optional.of("account.password.differs");
    }
}
