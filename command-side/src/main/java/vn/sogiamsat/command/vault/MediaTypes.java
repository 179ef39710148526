package vn.sogiamsat.command.vault;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MimeTypes;
import org.jspecify.annotations.Nullable;

/**
 * Finds a document's media type from its first bytes by Apache Tika. What the sender says of it is not believed; only
 * where the bytes show a container, such as the zip file that a word-processor document is, may the file name tell
 * which of its kinds it is.
 */
final class MediaTypes {
    /** As much as is needed for the signatures Tika knows. */
    static final int FIRST_BYTES = 64 * 1024;

    private static final String OOXML = "application/x-tika-ooxml";
    private static final String OLE = "application/x-tika-msoffice";
    private static final String ZIP = "application/zip";
    private static final Set<String> CONTAINERS = Set.of(OOXML, OLE, ZIP);

    private final MimeTypes tika = MimeTypes.getDefaultMimeTypes();

    String detect(byte[] first, int length, @Nullable String fileName) {
        String byContent = ask(first, length, null);
        String type = CONTAINERS.contains(byContent) && fileName != null ? ask(first, length, fileName) : byContent;
        return switch (type) {
            case OOXML -> ZIP;
            case OLE -> "application/x-ole-storage";
            default -> type;
        };
    }

    private String ask(byte[] first, int length, @Nullable String fileName) {
        Metadata hints = new Metadata();
        if (fileName != null) {
            hints.set(TikaCoreProperties.RESOURCE_NAME_KEY, fileName);
        }
        try {
            return tika.detect(new ByteArrayInputStream(first, 0, length), hints)
                    .toString();
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory failed", e);
        }
    }
}
