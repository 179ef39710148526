package vn.sogiamsat.log.tree;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import vn.sogiamsat.log.Base64Text;
import vn.sogiamsat.log.MalformedException;

/** A SHA-256 hash of a tree, made as RFC 6962, section 2.1 says. Immutable. */
public final class Hash {
    public static final int BYTES = 32;

    /** The root of a tree without leaves: the hash of nothing. */
    public static final Hash EMPTY = new Hash(sha256().digest());

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /** @throws IllegalArgumentException when there are not 32 of them */
    public static Hash of(byte[] bytes) {
        return of(bytes, 0, bytes.length);
    }

    /** A part of an array. */
    public static Hash of(byte[] bytes, int offset, int length) {
        if (length != BYTES) {
            throw new IllegalArgumentException("a hash has 32 bytes, not " + length);
        }
        return new Hash(Arrays.copyOfRange(bytes, offset, offset + length));
    }

    /** The hash of an entry. */
    public static Hash leaf(byte[] entry) {
        MessageDigest sha = sha256();
        sha.update(LEAF);
        return new Hash(sha.digest(entry));
    }

    /** The hash of two subtrees. */
    public static Hash node(Hash left, Hash right) {
        MessageDigest sha = sha256();
        sha.update(NODE);
        sha.update(left.bytes);
        return new Hash(sha.digest(right.bytes));
    }

    /** @throws MalformedException when it is not the base64 of 32 bytes */
    public static Hash parse(String base64) throws MalformedException {
        byte[] bytes = Base64Text.decode(base64);
        if (bytes.length != BYTES) {
            throw new MalformedException(
                    "giá trị băm phải dài 32 byte, ở đây là " + bytes.length,
                    "a hash has 32 bytes, not " + bytes.length);
        }
        return new Hash(bytes);
    }

    public String base64() {
        return Base64Text.encode(bytes);
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /** Copies it to a place in an array. */
    public void copyTo(byte[] target, int offset) {
        System.arraycopy(bytes, 0, target, offset, BYTES);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return base64();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
