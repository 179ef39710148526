package vn.sogiamsat.evidence.bundle;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import vn.sogiamsat.log.MalformedException;
import vn.sogiamsat.log.note.KeyType;
import vn.sogiamsat.log.note.SignerKey;

/** Keys that are the SHA-256 of a word, and sign nothing but samples. */
public final class Keys {
    private Keys() {}

    /** Two words give two keys, of the same name or not. */
    public static SignerKey of(String word, String name, KeyType type) {
        try {
            byte[] seed = MessageDigest.getInstance("SHA-256").digest(word.getBytes(StandardCharsets.UTF_8));
            return SignerKey.generate(name, type, new Given(seed));
        } catch (MalformedException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Given extends SecureRandom {
        private static final long serialVersionUID = 1L;

        private final byte[] seed;

        Given(byte[] seed) {
            this.seed = seed.clone();
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(seed, 0, bytes, 0, bytes.length);
        }
    }
}
