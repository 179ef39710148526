package vn.sogiamsat.command.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Keys of sending systems: 256 random bits, shown once. Kept as their SHA-256, which for a key that nobody can guess is
 * as good as a slow hash and can be looked up.
 */
final class SourceKeys {
    private static final String PREFIX = "sgs_";

    private SourceKeys() {}

    static String newKey(SecureRandom random) {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static byte[] hash(String key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    /** What an event says of a key, so that people can tell which one it was: the first half of its hash. */
    static String fingerprint(String key) {
        return fingerprint(hash(key));
    }

    static String fingerprint(byte[] hash) {
        return HexFormat.of().formatHex(hash, 0, 16);
    }

    /** Its first characters, by which a person finds it in a configuration; 232 of its 256 bits stay unknown. */
    static String hint(String key) {
        return key.substring(0, PREFIX.length() + 4);
    }

    /** @param until null while no end is set */
    static boolean isOpen(@Nullable Instant until, Instant now) {
        return until == null || now.isBefore(until);
    }
}
