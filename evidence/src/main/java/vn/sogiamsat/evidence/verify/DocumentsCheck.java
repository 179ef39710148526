package vn.sogiamsat.evidence.verify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.sogiamsat.evidence.bundle.BundlePath;
import vn.sogiamsat.evidence.bundle.Manifest;

/** Holds documents against the events that mention them. */
final class DocumentsCheck {
    private DocumentsCheck() {}

    static void check(ListedFiles files, Manifest manifest, Findings findings) throws IOException {
        Map<String, String> digests = new HashMap<>();
        manifest.files().forEach(file -> digests.put(file.path(), file.sha256()));
        Map<String, Manifest.Event> events = new HashMap<>();
        manifest.events().forEach(event -> events.put(event.event(), event));
        for (Manifest.Document document : manifest.documents()) {
            if (!document.path().startsWith("documents/" + document.sha256())
                    || !document.sha256().equals(digests.get(document.path()))) {
                findings.add(
                        Finding.Kind.DOCUMENT,
                        document.path(),
                        "tên tệp, SHA-256 của tài liệu và SHA-256 của tệp trong bản kê không khớp nhau",
                        "the file's name, the document's SHA-256 and the file's SHA-256 in the manifest disagree");
            }
            Manifest.Event event = events.get(document.event());
            Optional<byte[]> payload =
                    event == null ? Optional.empty() : files.bytes(BundlePath.payload(event.position()));
            if (payload.isEmpty() || !mentions(payload.get(), document.sha256())) {
                findings.add(
                        Finding.Kind.DOCUMENT,
                        document.path(),
                        "sự kiện mà bản kê ghi cho tài liệu này không có trong hồ sơ hoặc không nhắc đến nó",
                        "the event that the manifest names for this document is not there or does not mention it");
            }
        }
    }

    private static boolean mentions(byte[] payload, String sha256) {
        return new String(payload, StandardCharsets.ISO_8859_1).contains('"' + sha256 + '"');
    }
}
