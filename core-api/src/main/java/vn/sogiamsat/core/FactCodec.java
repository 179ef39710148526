package vn.sogiamsat.core;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;
import vn.sogiamsat.core.event.Event;

/** Turns facts into the bytes that are stored and hashed, and back. Thread-safe. */
public final class FactCodec {
    private final JsonMapper mapper = Json.mapper();
    private final ObjectReader headers = mapper.readerFor(Header.class);
    private final Map<String, ObjectReader> bodies = new HashMap<>();

    public FactCodec() {
        EventTypes.all().forEach(type -> bodies.put(type.name(), mapper.readerFor(type.record())));
    }

    /** {@code {"header":{…},"body":{…}}} in UTF-8. */
    public byte[] toBytes(Fact fact) {
        return mapper.writeValueAsBytes(fact);
    }

    /**
     * The text that {@link #toBytes} makes, for a body whose JSON is at hand already.
     *
     * @param bodyJson as {@link #bodyJson} wrote it
     */
    public String text(Header header, String bodyJson) {
        return "{\"header\":" + mapper.writeValueAsString(header) + ",\"body\":" + bodyJson + "}";
    }

    /** The body alone as JSON text. */
    public String bodyJson(Event body) {
        return mapper.writeValueAsString(body);
    }

    /**
     * Reads a stored payload.
     *
     * @param typeName as stored, such as {@code vn.sogiamsat.meeting.scheduled}
     * @throws IllegalArgumentException when the type is unknown or the bytes are not such a fact
     */
    public Fact fromBytes(String typeName, byte[] bytes) {
        try {
            JsonNode tree = mapper.readTree(bytes);
            return new Fact(headers.readValue(tree.required("header")), body(typeName, tree.required("body")));
        } catch (JacksonException e) {
            throw new IllegalArgumentException("these bytes are not a fact of type " + typeName, e);
        }
    }

    /** Reads a body as {@link #bodyJson} wrote it. */
    public Event body(String typeName, String json) {
        return body(typeName, mapper.readTree(json));
    }

    private Event body(String typeName, JsonNode json) {
        ObjectReader reader = bodies.get(typeName);
        if (reader == null) {
            throw new IllegalArgumentException("unknown type of event: " + typeName);
        }
        return reader.readValue(json);
    }
}
