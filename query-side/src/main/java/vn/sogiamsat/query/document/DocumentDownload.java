package vn.sogiamsat.query.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.sogiamsat.core.port.DocumentVault;
import vn.sogiamsat.query.event.Documents;
import vn.sogiamsat.query.security.Scope;
import vn.sogiamsat.query.web.ProblemException;

/**
 * Downloads a document by way of an event that refers to it: whoever sees the event may have the document. It is
 * re-hashed while it is sent, and its last part leaves only when the hash has come out right.
 */
@Hidden
@Controller
class DocumentDownload {
    private static final Logger LOG = LoggerFactory.getLogger(DocumentDownload.class);

    private final Documents documents;
    private final DocumentVault vault;

    DocumentDownload(Documents documents, DocumentVault vault) {
        this.documents = documents;
        this.vault = vault;
    }

    @GetMapping("/documents/{sha256}")
    void download(@PathVariable String sha256, @RequestParam UUID event, Scope scope, HttpServletResponse response)
            throws IOException {
        Documents.Referred referred = documents.referred(event, sha256, scope).orElseThrow(ProblemException::notFound);
        DocumentVault.Description description =
                vault.describe(sha256).orElseThrow(() -> ProblemException.gone("document-gone"));
        try (InputStream bytes = vault.open(sha256).orElseThrow(() -> ProblemException.gone("document-gone"))) {
            describe(response, referred, description);
            HeldBack.copy(bytes, response.getOutputStream());
        } catch (DocumentVault.DamagedDocumentException e) {
            LOG.error("A document was asked for and not handed out whole", e);
            if (response.isCommitted()) {
                // Cut off short of its announced length, so that nobody takes it for whole.
                throw e;
            }
            response.reset();
            throw ProblemException.broken("document-damaged");
        }
    }

    private static void describe(
            HttpServletResponse response, Documents.Referred referred, DocumentVault.Description description) {
        response.setContentType(description.mediaType());
        response.setContentLengthLong(description.size());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(FileName.of(referred.name(), description.sha256()), UTF_8)
                        .build()
                        .toString());
        response.setHeader(
                "Repr-Digest",
                "sha-256=:" + Base64.getEncoder().encodeToString(HexFormat.of().parseHex(description.sha256())) + ":");
    }
}
