package vn.sogiamsat.command.vault;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.util.unit.DataSize;
import vn.sogiamsat.command.web.HeaderWords;
import vn.sogiamsat.core.Classification;

/** The headers of an upload, judged before its body is read. */
final class DocumentRequest {
    static final String CLASSIFICATION = "dataclassification";
    static final String CONTENT_DIGEST = "Content-Digest";
    /** The same here as {@link #CONTENT_DIGEST}: nothing is compressed for transport. */
    static final String REPR_DIGEST = "Repr-Digest";

    private final HttpServletRequest request;

    DocumentRequest(HttpServletRequest request) {
        this.request = request;
    }

    /** Whether any of the classifications given means a state secret; a second, harmless one does not hide it. */
    boolean isStateSecret() {
        return classifications().stream().anyMatch(Classification::namesStateSecret);
    }

    /** The digest the sender declares, in hexadecimal; empty when there is none, or none that can be held to. */
    Optional<String> declaredDigest() {
        Set<Optional<String>> declared =
                digests().stream().map(ContentDigest::sha256).collect(Collectors.toUnmodifiableSet());
        return declared.size() == 1 ? declared.iterator().next() : Optional.empty();
    }

    /** @throws vn.sogiamsat.command.web.ProblemException when a header is missing or wrong */
    Upload judge(String source, DataSize limit) {
        List<String> classifications = classifications();
        if (classifications.size() != 1) {
            throw DocumentProblems.noClassification().asException();
        }
        Classification classification = Classification.of(classifications.getFirst())
                .orElseThrow(() -> DocumentProblems.unknownClassification().asException());
        String encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            throw DocumentProblems.encoded().asException();
        }
        long length = request.getContentLengthLong();
        if (length > limit.toBytes()) {
            throw DocumentProblems.tooLarge(limit).asException();
        }
        if (!digests().isEmpty() && declaredDigest().isEmpty()) {
            throw DocumentProblems.malformedDigest().asException();
        }
        return new Upload(source, classification, length, declaredDigest().orElse(null), fileName());
    }

    private List<String> classifications() {
        return HeaderWords.of(request, CLASSIFICATION);
    }

    private List<String> digests() {
        return Stream.of(CONTENT_DIGEST, REPR_DIGEST)
                .map(name -> Collections.list(request.getHeaders(name)))
                .filter(fields -> !fields.isEmpty())
                .map(fields -> String.join(",", fields))
                .toList();
    }

    /** Only a hint: what cannot be read as a name is no name. */
    private @Nullable String fileName() {
        try {
            String field = request.getHeader(HttpHeaders.CONTENT_DISPOSITION);
            return field == null
                    ? null
                    : FileNames.safe(
                            ContentDisposition.parse(HeaderWords.inUtf8(field)).getFilename());
        } catch (IllegalArgumentException | RequestRejectedException malformed) {
            return null;
        }
    }
}
