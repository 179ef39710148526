package vn.sogiamsat.command.record;

import java.security.SecureRandom;
import java.util.HexFormat;
import org.springframework.stereotype.Component;

/** Makes the salts of facts: 16 random bytes each, so that a hash of a payload tells nothing by guessing. */
@Component
class Salts {
    private final SecureRandom random = new SecureRandom();

    String next() {
        byte[] salt = new byte[16];
        random.nextBytes(salt);
        return HexFormat.of().formatHex(salt);
    }
}
