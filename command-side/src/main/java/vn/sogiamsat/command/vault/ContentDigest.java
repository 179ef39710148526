package vn.sogiamsat.command.vault;

import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The {@code Content-Digest} field of RFC 9530: a dictionary of algorithms and base64 between colons. */
final class ContentDigest {
    private static final int SHA_256_BYTES = 32;
    private static final Pattern MEMBER =
            Pattern.compile("[ \\t]*(?<algorithm>[a-z*][a-z0-9_.*-]*)=:(?<value>[A-Za-z0-9+/]*={0,2}):[ \\t]*");

    private ContentDigest() {}

    /**
     * The SHA-256 among the digests of a field.
     *
     * @return lower-case hexadecimal; empty when the field is malformed or names no {@code sha-256}
     */
    static Optional<String> sha256(String field) {
        String found = "";
        for (String part : field.split(",", -1)) {
            Matcher member = MEMBER.matcher(part);
            if (!member.matches()) {
                return Optional.empty();
            }
            if (member.group("algorithm").equals("sha-256")) {
                found = member.group("value");
            }
        }
        return bytes(found).map(HexFormat.of()::formatHex);
    }

    static String field(String sha256) {
        return "sha-256=:" + Base64.getEncoder().encodeToString(HexFormat.of().parseHex(sha256)) + ":";
    }

    private static Optional<byte[]> bytes(String base64) {
        try {
            return Optional.of(Base64.getDecoder().decode(base64)).filter(bytes -> bytes.length == SHA_256_BYTES);
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
