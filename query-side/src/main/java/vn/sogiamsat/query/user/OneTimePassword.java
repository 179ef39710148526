package vn.sogiamsat.query.user;

import java.security.SecureRandom;
import java.util.stream.Collectors;

/** Makes passwords that are typed once from a screen: 79 bits, no letters that look like others. */
final class OneTimePassword {
    private static final String LETTERS = "23456789abcdefghjkmnpqrstuvwxyz";

    private final SecureRandom random;

    OneTimePassword(SecureRandom random) {
        this.random = random;
    }

    /** Four groups of four, such as {@code k3vd-9xqa-7ymh-2tcp}. */
    String next() {
        return random.ints(16, 0, LETTERS.length())
                .mapToObj(LETTERS::charAt)
                .map(String::valueOf)
                .collect(Collectors.joining())
                .replaceAll("(.{4})(?!$)", "$1-");
    }
}
