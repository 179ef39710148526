package vn.sogiamsat.query.integrity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The public half of a key that signs checkpoints.
 *
 * @param vkey as C2SP signed-note writes it: {@code name+id+base64}
 */
public record LogKey(String vkey) {

    /** The SHA-256 of the vkey's text, in groups of eight digits, as people read it to each other (docs/keys.md). */
    public String fingerprint() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(vkey.getBytes(UTF_8));
            return HexFormat.of().formatHex(digest).replaceAll("(.{8})(?=.)", "$1 ");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
