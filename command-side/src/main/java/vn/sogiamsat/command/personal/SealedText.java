package vn.sogiamsat.command.personal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.UUID;
import vn.sogiamsat.core.PersonId;

/**
 * The form of a sealed text: {@code p1:<person uuid>:<base64url, without padding, of nonce, ciphertext and tag>}.
 *
 * @param ciphertext 12 bytes of nonce, the ciphertext, 16 bytes of tag (AES-256-GCM)
 */
@SuppressWarnings("ArrayRecordComponent")
record SealedText(PersonId person, byte[] ciphertext) {
    private static final String VERSION = "p1:";
    private static final int UUID_LENGTH = 36;
    private static final int HEAD = VERSION.length() + UUID_LENGTH + 1;

    /** What the ciphertext is bound to: it opens under no other person and no other version. */
    static byte[] boundTo(PersonId person) {
        return (VERSION + person).getBytes(UTF_8);
    }

    /** @throws IllegalArgumentException when the text does not have this form; the message never repeats it */
    static SealedText parse(String text) {
        if (!text.startsWith(VERSION) || text.length() <= HEAD || text.charAt(HEAD - 1) != ':') {
            throw new IllegalArgumentException("not a sealed text");
        }
        try {
            UUID person = UUID.fromString(text.substring(VERSION.length(), HEAD - 1));
            return new SealedText(new PersonId(person), Base64.getUrlDecoder().decode(text.substring(HEAD)));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("not a sealed text", e);
        }
    }

    String text() {
        return VERSION + person + ':' + Base64.getUrlEncoder().withoutPadding().encodeToString(ciphertext);
    }
}
