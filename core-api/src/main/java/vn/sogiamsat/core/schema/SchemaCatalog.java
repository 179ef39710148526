package vn.sogiamsat.core.schema;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.sogiamsat.core.EventTypes;

/** The types of event that senders may submit, each with the schema of its data and an example. Thread-safe. */
public final class SchemaCatalog {
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    /**
     * One type that senders may submit.
     *
     * @param type the CloudEvent's type, such as {@code vn.sogiamsat.meeting.scheduled.v1}
     * @param vi title in Vietnamese
     * @param en title in English
     * @param subject the form of the CloudEvent's subject, such as {@code unit/<code>}
     * @param schema the JSON Schema of the CloudEvent's data, as JSON text
     * @param example a whole CloudEvent in structured JSON
     */
    public record Entry(String type, String vi, String en, String subject, String schema, String example) {}

    public SchemaCatalog() {
        EventTypes.all().stream().filter(EventTypes.Descriptor::external).forEach(type -> {
            String name = type.cloudEventType();
            entries.put(
                    name,
                    new Entry(
                            name,
                            type.vi(),
                            type.en(),
                            SubjectForm.of(type.record()).text(),
                            resource("/schemas/" + name + ".json"),
                            resource("/examples/" + name + ".json")));
        });
    }

    /** Every type, ordered by name. */
    public List<Entry> all() {
        return List.copyOf(entries.values());
    }

    /** @param type the CloudEvent's type, revision included */
    public Optional<Entry> byType(String type) {
        return Optional.ofNullable(entries.get(type));
    }

    private static String resource(String name) {
        try (InputStream in = SchemaCatalog.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the schema or example " + name + " is missing from this build");
            }
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
