package vn.sogiamsat.log.note;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import vn.sogiamsat.log.MalformedException;
import vn.sogiamsat.log.Quoted;

/**
 * What a signature line calls its key: the two together identify key and algorithm.
 *
 * @param name not empty, without spaces and without {@code +}
 * @param id the first four bytes of a hash over name, kind and public key
 */
public record KeyName(String name, int id) {

    static KeyName of(String name, KeyType type, byte[] publicKey) throws MalformedException {
        check(name);
        MessageDigest sha = sha256();
        sha.update(name.getBytes(StandardCharsets.UTF_8));
        sha.update((byte) '\n');
        sha.update(type.code());
        return new KeyName(name, ByteBuffer.wrap(sha.digest(publicKey)).getInt());
    }

    /** @throws MalformedException when no key may be called so */
    static void check(String name) throws MalformedException {
        boolean isFit = !name.isEmpty()
                && name.codePoints()
                        .noneMatch(it -> it == '+'
                                || Character.isWhitespace(it)
                                || Character.isSpaceChar(it)
                                || Character.isISOControl(it));
        if (!isFit) {
            throw new MalformedException(
                    "tên khóa «%s» trống, hoặc có dấu cách hay dấu +".formatted(Quoted.of(name)),
                    "the key name «%s» is empty, or has a space or a +".formatted(Quoted.of(name)));
        }
    }

    /** As eight hexadecimal digits. */
    public String hex() {
        return HexFormat.of().toHexDigits(id);
    }

    @Override
    public String toString() {
        return name + "+" + hex();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
