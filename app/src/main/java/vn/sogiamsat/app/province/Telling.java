package vn.sogiamsat.app.province;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.EventTypes;
import vn.sogiamsat.core.Json;
import vn.sogiamsat.core.event.Event;

/**
 * A CloudEvent to be sent.
 *
 * @param id of the sender's own, made of what it tells: told again it is the same
 */
record Telling(String id, Class<? extends Event> type, String subject, Instant time, Data data) {
    static final String SOURCE = "mau-so-tay";

    /** The fields of an event's data; what is null is left out. */
    static final class Data {
        private final Map<String, Object> fields = new LinkedHashMap<>();

        static Data of() {
            return new Data();
        }

        Data with(String name, @Nullable Object value) {
            if (value != null) {
                fields.put(name, value instanceof Data data ? data.fields : value);
            }
            return this;
        }

        Map<String, Object> fields() {
            return fields;
        }
    }

    Map<String, Object> cloudEvent() {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("specversion", "1.0");
        event.put("id", id);
        event.put("source", SOURCE);
        event.put("type", EventTypes.of(type).cloudEventType());
        event.put("subject", subject);
        event.put("time", Json.text(time));
        event.put("datacontenttype", "application/json");
        event.put("data", data.fields());
        return event;
    }
}
