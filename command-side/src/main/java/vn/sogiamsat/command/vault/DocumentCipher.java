package vn.sogiamsat.command.vault;

import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import com.google.crypto.tink.subtle.Random;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.WritableByteChannel;
import java.security.GeneralSecurityException;
import java.security.InvalidAlgorithmParameterException;
import java.util.UUID;

/**
 * Encrypts one document while it streams: Tink's AES-256-GCM-HKDF streaming encryption, bound to the object's id.
 * Nothing of it can be altered, reordered, cut off or exchanged unnoticed.
 */
final class DocumentCipher {
    private static final int KEY_BYTES = 32;
    /** Of 64 KB: a sixteenth of the memory of Tink's 1 MB form for each upload, and twice as fast as its 4 KB form. */
    private static final int SEGMENT = 64 * 1024;

    private final AesGcmHkdfStreaming streaming;
    private final byte[] boundTo;

    DocumentCipher(byte[] key, UUID storageId) {
        try {
            this.streaming = new AesGcmHkdfStreaming(key, "HmacSha256", KEY_BYTES, SEGMENT, 0);
        } catch (InvalidAlgorithmParameterException e) {
            throw new IllegalArgumentException("not a document's key", e);
        }
        this.boundTo = VaultKey.bytes(VaultKey.ofDocument(storageId));
    }

    static byte[] newKey() {
        return Random.randBytes(KEY_BYTES);
    }

    /** Closing what is returned writes the last bytes, without which the whole cannot be opened again. */
    WritableByteChannel encryptInto(WritableByteChannel sealed) throws IOException {
        try {
            return streaming.newEncryptingChannel(sealed, boundTo);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot encrypt a document", e);
        }
    }

    /** Reading throws {@link IOException} where the bytes are not those that were written. */
    InputStream decrypt(InputStream sealed) throws IOException {
        try {
            return streaming.newDecryptingStream(sealed, boundTo);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot decrypt a document", e);
        }
    }

    /** How many bytes a document of this size has when it is sealed. */
    long sealedSize(long plainSize) {
        return streaming.expectedCiphertextSize(plainSize);
    }
}
