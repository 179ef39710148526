package vn.sogiamsat.command.vault;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import vn.sogiamsat.core.port.DocumentVault;
import vn.sogiamsat.core.port.DocumentVault.DamagedDocumentException;

/** Sends a document back to a source that sent it. */
@Component
class DocumentDownload {
    private static final int BUFFER = 64 * 1024;

    private final DocumentTable table;
    private final DocumentVault vault;
    private final VaultKey vaultKey;

    DocumentDownload(DocumentTable table, DocumentVault vault, VaultKey vaultKey) {
        this.table = table;
        this.vault = vault;
        this.vaultKey = vaultKey;
    }

    /**
     * @throws vn.sogiamsat.command.web.ProblemException when there is nothing to send
     * @throws DamagedDocumentException when damage is found after the first bytes were sent: the connection then has to
     *     be broken off, so that nobody takes what came for the document
     */
    void send(String sha256, String source, HttpServletResponse response) throws IOException {
        if (!table.isSentBy(sha256, source)) {
            throw DocumentProblems.unknown().asException();
        }
        DocumentRow document = table.find(sha256).orElseThrow();
        try (InputStream content = open(sha256)) {
            byte[] buffer = new byte[BUFFER];
            int read = first(content, buffer);
            describe(document, source, response);
            while (read > 0) {
                response.getOutputStream().write(buffer, 0, read);
                read = content.readNBytes(buffer, 0, buffer.length);
            }
        }
    }

    private InputStream open(String sha256) throws IOException {
        try {
            return vault.open(sha256)
                    .orElseThrow(
                            () -> DocumentProblems.destroyed(HttpStatus.GONE).asException());
        } catch (DamagedDocumentException e) {
            throw DocumentProblems.damaged().asException();
        }
    }

    private static int first(InputStream content, byte[] buffer) throws IOException {
        try {
            return content.readNBytes(buffer, 0, buffer.length);
        } catch (DamagedDocumentException e) {
            throw DocumentProblems.damaged().asException();
        }
    }

    private void describe(DocumentRow document, String source, HttpServletResponse response) {
        response.setContentType(document.mediaType());
        response.setContentLengthLong(document.size());
        response.setHeader(DocumentRequest.CONTENT_DIGEST, ContentDigest.field(document.sha256()));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(fileName(document, source), StandardCharsets.UTF_8)
                        .build()
                        .toString());
    }

    /** The name belongs to the first sender; others get one that tells nothing. */
    private String fileName(DocumentRow document, String source) {
        byte[] sealed = document.sealedKey();
        @Nullable String name = sealed != null && source.equals(document.firstSource())
                ? DocumentSecret.unseal(sealed, vaultKey, document.storageId()).fileName()
                : null;
        return name != null ? name : document.sha256();
    }
}
