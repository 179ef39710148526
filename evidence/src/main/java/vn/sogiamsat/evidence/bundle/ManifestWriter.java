package vn.sogiamsat.evidence.bundle;

import java.io.IOException;
import java.io.StringWriter;
import org.erdtman.jcs.JsonCanonicalizer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes a manifest as canonical JSON. */
final class ManifestWriter {
    static final int VERSION = 1;
    private static final JsonFactory JSON = JsonFactory.builder().build();

    private ManifestWriter() {}

    static byte[] write(Manifest manifest) {
        StringWriter json = new StringWriter();
        try (JsonGenerator out = JSON.createGenerator(ObjectWriteContext.empty(), json)) {
            out.writeStartObject();
            out.writeNumberProperty("v", VERSION);
            out.writeStringProperty("ledger", manifest.ledger());
            out.writeStringProperty("origin", manifest.origin());
            out.writeStringProperty("madeAt", manifest.madeAt().toString());
            out.writeStringProperty("madeBy", manifest.madeBy());
            out.writeStringProperty("reason", manifest.reason());
            out.writeObjectPropertyStart("scope");
            out.writeStringProperty("kind", manifest.scope().kind());
            out.writeStringProperty("id", manifest.scope().id());
            out.writeStringProperty("title", manifest.scope().title());
            out.writeEndObject();
            out.writeArrayPropertyStart("files");
            manifest.files().forEach(file -> file(out, file));
            out.writeEndArray();
            out.writeArrayPropertyStart("events");
            manifest.events().forEach(event -> event(out, event));
            out.writeEndArray();
            out.writeArrayPropertyStart("documents");
            manifest.documents().forEach(document -> document(out, document));
            out.writeEndArray();
            out.writeEndObject();
        }
        try {
            return new JsonCanonicalizer(json.toString()).getEncodedUTF8();
        } catch (IOException e) {
            throw new IllegalStateException("what was just written is no JSON", e);
        }
    }

    private static void file(JsonGenerator out, Manifest.File file) {
        out.writeStartObject();
        out.writeStringProperty("path", file.path());
        out.writeNumberProperty("size", file.size());
        out.writeStringProperty("sha256", file.sha256());
        out.writeEndObject();
    }

    private static void event(JsonGenerator out, Manifest.Event event) {
        out.writeStartObject();
        out.writeNumberProperty("position", event.position());
        out.writeNumberProperty("index", event.index());
        out.writeStringProperty("path", event.path());
        out.writeStringProperty("event", event.event());
        out.writeStringProperty("stream", event.stream());
        out.writeNumberProperty("seq", event.seq());
        out.writeEndObject();
    }

    private static void document(JsonGenerator out, Manifest.Document document) {
        out.writeStartObject();
        out.writeStringProperty("path", document.path());
        out.writeStringProperty("sha256", document.sha256());
        out.writeStringProperty("name", document.name());
        out.writeStringProperty("mediaType", document.mediaType());
        out.writeStringProperty("event", document.event());
        out.writeEndObject();
    }
}
