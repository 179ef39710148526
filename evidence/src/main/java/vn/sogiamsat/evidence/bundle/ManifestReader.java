package vn.sogiamsat.evidence.bundle;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import vn.sogiamsat.log.MalformedException;
import vn.sogiamsat.log.Quoted;

/** Reads a manifest strictly: there is one spelling of each. */
final class ManifestReader {
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    private ManifestReader() {}

    static Manifest read(byte[] json) throws MalformedException {
        JsonObject top = JsonObject.parse(json);
        if (top.number("v") != ManifestWriter.VERSION) {
            throw new MalformedException(
                    "bản kê thuộc phiên bản %d; chương trình này chỉ biết phiên bản %d"
                            .formatted(top.number("v"), ManifestWriter.VERSION),
                    "the manifest is of version %d; this program knows version %d only"
                            .formatted(top.number("v"), ManifestWriter.VERSION));
        }
        JsonObject scope = top.object("scope");
        Manifest manifest = new Manifest(
                top.text("ledger"),
                top.text("origin"),
                instant(top.text("madeAt")),
                top.text("madeBy"),
                top.text("reason"),
                new Manifest.Scope(scope.text("kind"), scope.text("id"), scope.text("title")),
                files(top.list("files")),
                events(top.list("events")),
                documents(top.list("documents")));
        if (!Arrays.equals(manifest.bytes(), json)) {
            throw new MalformedException(
                    "bản kê không ở dạng JSON chuẩn (RFC 8785), hoặc có trường lạ",
                    "the manifest is not canonical JSON (RFC 8785), or has a field that is unknown");
        }
        return manifest;
    }

    private static List<Manifest.File> files(List<JsonObject> list) throws MalformedException {
        List<Manifest.File> files = new ArrayList<>();
        for (JsonObject each : list) {
            files.add(new Manifest.File(path(each), each.number("size"), sha256(each)));
        }
        return files;
    }

    private static List<Manifest.Event> events(List<JsonObject> list) throws MalformedException {
        List<Manifest.Event> events = new ArrayList<>();
        for (JsonObject each : list) {
            events.add(new Manifest.Event(
                    each.number("position"),
                    each.number("index"),
                    path(each),
                    each.text("event"),
                    each.text("stream"),
                    each.number("seq")));
        }
        return events;
    }

    private static List<Manifest.Document> documents(List<JsonObject> list) throws MalformedException {
        List<Manifest.Document> documents = new ArrayList<>();
        for (JsonObject each : list) {
            documents.add(new Manifest.Document(
                    path(each), sha256(each), each.text("name"), each.text("mediaType"), each.text("event")));
        }
        return documents;
    }

    private static String path(JsonObject of) throws MalformedException {
        BundlePath.check(of.text("path"));
        return of.text("path");
    }

    private static String sha256(JsonObject of) throws MalformedException {
        String digest = of.text("sha256");
        if (!SHA256.matcher(digest).matches()) {
            throw new MalformedException(
                    "không phải SHA-256 dạng 64 chữ số thập lục phân: «%s»".formatted(Quoted.of(digest)),
                    "this is no SHA-256 in 64 hexadecimal digits: «%s»".formatted(Quoted.of(digest)));
        }
        return digest;
    }

    private static Instant instant(String text) throws MalformedException {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new MalformedException(
                    "không phải thời điểm: «%s»".formatted(Quoted.of(text)),
                    "this is no instant: «%s»".formatted(Quoted.of(text)));
        }
    }
}
