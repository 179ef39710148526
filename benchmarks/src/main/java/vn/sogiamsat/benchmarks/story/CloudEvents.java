package vn.sogiamsat.benchmarks.story;

import java.io.ByteArrayOutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import vn.sogiamsat.core.Json;

/** Writes what a sender tells as CloudEvents in JSON. */
public final class CloudEvents {
    private final JsonMapper mapper = Json.mapper();
    private final String source;

    public CloudEvents(String source) {
        this.source = source;
    }

    public String source() {
        return source;
    }

    /**
     * One event, written.
     *
     * @param json the CloudEvent in structured mode
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Told(byte[] json) {}

    /** @param type without the common part, such as {@code meeting.opened} */
    Told event(String id, String type, String subject, String time, Map<String, ?> data) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("specversion", "1.0");
        event.put("id", id);
        event.put("source", source);
        event.put("type", "vn.sogiamsat." + type + ".v1");
        event.put("subject", subject);
        event.put("time", time);
        event.put("datacontenttype", "application/json");
        event.put("data", data);
        return new Told(mapper.writeValueAsBytes(event));
    }

    /** The events as the body of one request in batched mode. */
    public static byte[] batch(List<Told> events) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (Told event : events) {
            body.write(body.size() == 0 ? '[' : ',');
            body.writeBytes(event.json());
        }
        body.write(']');
        return body.toByteArray();
    }
}
