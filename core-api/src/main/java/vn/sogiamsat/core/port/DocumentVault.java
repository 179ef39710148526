package vn.sogiamsat.core.port;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads documents back from the vault. */
public interface DocumentVault {
    /**
     * What the vault knows of a document without opening it.
     *
     * @param sha256 of the plain bytes, 64 lower-case hexadecimal digits
     * @param size of the plain bytes
     * @param mediaType as detected from the content, never as declared
     * @param classification {@code thuong} unless the sender said otherwise
     * @param firstSource the source that sent it first; null when unknown
     */
    record Description(
            String sha256,
            long size,
            String mediaType,
            String classification,
            @Nullable String firstSource) {}

    Optional<Description> describe(String sha256);

    /**
     * Opens the plain bytes, decrypting while they are read. The digest is checked while reading: at the end of a
     * stream whose bytes do not hash to {@code sha256}, {@link DamagedDocumentException} is thrown instead of the end.
     *
     * @return empty when there is no such document, or its key is destroyed
     */
    Optional<InputStream> open(String sha256) throws IOException;

    /** The stored bytes are not the document they claim to be. */
    class DamagedDocumentException extends IOException {
        private static final long serialVersionUID = 1L;

        private final String sha256;

        public DamagedDocumentException(String sha256, @Nullable Throwable cause) {
            super("document " + sha256 + " is damaged: its stored bytes do not give its digest", cause);
            this.sha256 = sha256;
        }

        public String sha256() {
            return sha256;
        }
    }
}
