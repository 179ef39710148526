package vn.sogiamsat.command.intake;

import java.time.OffsetDateTime;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.sogiamsat.core.Classification;

/**
 * A CloudEvent, whichever HTTP mode brought it.
 *
 * @param time null when absent, which our profile does not allow
 * @param contentType of the data, without parameters; {@code application/json} when absent
 * @param extensions values as text, because binary mode has nothing else
 * @param data null when absent
 * @param size bytes as sent, body only in binary mode
 */
record Envelope(
        String id,
        String source,
        String type,
        @Nullable String subject,
        @Nullable OffsetDateTime time,
        String contentType,
        @Nullable String dataSchema,
        SortedMap<String, String> extensions,
        @Nullable JsonNode data,
        long size) {
    static final String CLASSIFICATION = "dataclassification";

    /** How secret the sender says it is; ordinary when it says nothing. */
    String classification() {
        return extensions.getOrDefault(CLASSIFICATION, Classification.THUONG.code());
    }

    /** The same under another id. */
    Envelope named(String other) {
        return new Envelope(other, source, type, subject, time, contentType, dataSchema, extensions, data, size);
    }
}
