package vn.sogiamsat.app.testing;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** A registered sending system. */
public final class Sender {
    private static final JsonMapper JSON = new JsonMapper();

    private final String source;
    private final String key;
    private final Visitor visitor;

    Sender(String source, String key, Visitor visitor) {
        this.source = source;
        this.key = key;
        this.visitor = visitor;
    }

    public String source() {
        return source;
    }

    public String key() {
        return key;
    }

    /** The same sender at another door of the ledger. */
    public Sender at(LedgerClient door) {
        return new Sender(source, key, door.holderOf(key));
    }

    /** The same sender with another key. */
    public Sender holding(String other, LedgerClient door) {
        return new Sender(source, other, door.holderOf(other));
    }

    /** The sender's plain HTTP, for what the methods below do not say. */
    public Visitor http() {
        return visitor;
    }

    /**
     * A CloudEvent of this source; the map may be changed before it is sent.
     *
     * @param type without the common part, such as {@code meeting.opened}
     */
    public Map<String, Object> event(
            String id, String type, String subject, Instant time, Map<String, ? extends Object> data) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("specversion", "1.0");
        event.put("id", id);
        event.put("source", source);
        event.put("type", "vn.sogiamsat." + type + ".v1");
        event.put("subject", subject);
        event.put("time", time.toString());
        event.put("datacontenttype", "application/json");
        event.put("data", data);
        return event;
    }

    /** Sends one event in structured mode. */
    public Answer send(Map<String, Object> event) {
        return visitor.post("/api/events", "application/cloudevents+json", JSON.writeValueAsBytes(event));
    }

    /** Sends events in batched mode. */
    public Answer sendBatch(List<Map<String, Object>> events) {
        return sendBatch(JSON.writeValueAsBytes(events));
    }

    /** @param batch a JSON array of events */
    public Answer sendBatch(byte[] batch) {
        return visitor.post("/api/events", "application/cloudevents-batch+json", batch);
    }

    /** Uploads an ordinary document. */
    public Answer upload(byte[] document, String mediaType) {
        return visitor.post("/api/documents", mediaType, document, "dataclassification", "thuong");
    }
}
