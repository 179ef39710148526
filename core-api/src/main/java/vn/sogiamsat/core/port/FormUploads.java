package vn.sogiamsat.core.port;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.event.FieldProblem;

/** Takes documents of signed-in persons into the vault, under the rules that hold for those of outside systems. */
public interface FormUploads {
    /**
     * Reads a document to its end and keeps it. On disk when it is answered as kept.
     *
     * @throws IOException when the content cannot be read
     */
    Kept keep(Upload upload, InputStream content) throws IOException;

    /**
     * What is said of a document before its first byte.
     *
     * @param classification {@code thuong} or {@code noi-bo}; a state secret is refused unread
     * @param fileName as the person's device calls it, made harmless before it is kept; null when unknown
     * @param sha256 of the content that is meant, 64 lower-case hexadecimal digits: another is not kept; null where
     *     nobody said
     * @param source as whose document it is kept
     */
    record Upload(
            String classification,
            @Nullable String fileName,
            @Nullable String sha256,
            String source) {
        /** What a person chose in a form. */
        public Upload(String classification, @Nullable String fileName) {
            this(classification, fileName, null, FormIntake.SOURCE);
        }

        /** The same, where it is known what its content must be. */
        public Upload declared(String digest) {
            return new Upload(classification, fileName, digest, source);
        }
    }

    /**
     * What became of it: exactly one of the two is there.
     *
     * @param document null when it was not kept
     * @param problem why not, and what to do; null when it was kept
     */
    record Kept(@Nullable Document document, @Nullable FieldProblem problem) {}

    /**
     * A document that is in the vault.
     *
     * @param sha256 of its content, 64 hexadecimal digits
     * @param size of its content in bytes
     * @param mediaType as detected
     * @param fileName made harmless; null when nothing of it was left
     */
    record Document(
            String sha256,
            long size,
            String mediaType,
            @Nullable String fileName) {}
}
