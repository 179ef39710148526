package vn.sogiamsat.log.checkpoint;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import vn.sogiamsat.log.note.KeyType;
import vn.sogiamsat.log.note.NoteSignature;
import vn.sogiamsat.log.note.SignerKey;
import vn.sogiamsat.log.note.VerifierKey;

/** A witness's statement that it saw a checkpoint, and nothing contradicting it, at a time (C2SP tlog-cosignature). */
public final class Cosignature {
    private Cosignature() {}

    /**
     * @param text of the checkpoint
     * @param at cut to the second
     * @throws IllegalArgumentException when the key is not for cosigning
     */
    public static NoteSignature sign(String text, SignerKey key, Instant at) {
        if (key.verifier().type() != KeyType.COSIGNATURE) {
            throw new IllegalArgumentException("not a key for cosigning: " + key);
        }
        byte[] signed = key.sign(message(text, at.getEpochSecond()));
        return new NoteSignature(
                key.verifier().name(),
                ByteBuffer.allocate(Long.BYTES + signed.length)
                        .putLong(at.getEpochSecond())
                        .put(signed)
                        .array());
    }

    /** Whether it is the key's cosignature; a {@link vn.sogiamsat.log.note.SignedNote.Check}. */
    public static boolean verifies(VerifierKey key, String text, NoteSignature signature) {
        byte[] bytes = signature.bytes();
        return key.type() == KeyType.COSIGNATURE
                && seconds(bytes)
                        .map(at -> key.verifies(message(text, at), Arrays.copyOfRange(bytes, Long.BYTES, bytes.length)))
                        .orElse(false);
    }

    /** When it says it was made; empty where it is no cosignature. */
    public static Optional<Instant> time(NoteSignature signature) {
        return seconds(signature.bytes())
                .filter(at -> at <= Instant.MAX.getEpochSecond())
                .map(Instant::ofEpochSecond);
    }

    private static Optional<Long> seconds(byte[] bytes) {
        return bytes.length <= Long.BYTES
                ? Optional.empty()
                : Optional.of(ByteBuffer.wrap(bytes).getLong()).filter(at -> at >= 0);
    }

    private static byte[] message(String text, long seconds) {
        return ("cosignature/v1\ntime " + seconds + "\n" + text).getBytes(StandardCharsets.UTF_8);
    }
}
