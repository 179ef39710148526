package vn.sogiamsat.log.note;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Signs plain notes and verifies them (C2SP signed-note, section "Ed25519 signatures"). */
public final class Notes {
    private Notes() {}

    /** A note that all of the keys signed, in their order. */
    public static SignedNote sign(String text, List<SignerKey> keys) {
        byte[] message = text.getBytes(StandardCharsets.UTF_8);
        return new SignedNote(
                text,
                keys.stream()
                        .map(key -> new NoteSignature(key.verifier().name(), key.sign(message)))
                        .toList());
    }

    /** A {@link SignedNote.Check}: no other kind of key signs plain notes. */
    public static boolean verifies(VerifierKey key, String text, NoteSignature signature) {
        return key.type() == KeyType.NOTE && key.verifies(text.getBytes(StandardCharsets.UTF_8), signature.bytes());
    }
}
