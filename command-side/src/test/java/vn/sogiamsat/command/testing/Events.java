package vn.sogiamsat.command.testing;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** CloudEvents of senders, for tests. */
public final class Events {
    public static final String MEETING = "meeting/YB-VY/2023-10-05/1";

    private Events() {}

    /** @param type without the common part, such as {@code meeting.opened} */
    public static Map<String, Object> event(
            String source, String id, String type, String subject, Map<String, ?> data) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("specversion", "1.0");
        event.put("id", id);
        event.put("source", source);
        event.put("type", "vn.sogiamsat." + type + ".v1");
        event.put("subject", subject);
        event.put("time", "2023-10-05T08:00:00+07:00");
        event.put("datacontenttype", "application/json");
        event.put("data", data);
        return event;
    }

    public static Map<String, Object> opened(String source, String id) {
        return event(source, id, "meeting.opened", MEETING, Map.of());
    }

    public static Map<String, Object> cancelled(String source, String id) {
        return event(source, id, "meeting.cancelled", MEETING, Map.of("reason", "Mưa lũ"));
    }

    public static Map<String, Object> attendance(String source, String id, String person, String presence) {
        return event(
                source,
                id,
                "meeting.attendance-recorded",
                MEETING,
                Map.of("person", person, "role", "member", "presence", presence, "method", "direct", "reason", "ốm"));
    }

    public static Map<String, Object> withdrawal(
            String source, String id, String subject, String withdrawnId, String type) {
        return event(
                source,
                id,
                "fact.withdrawn",
                subject,
                Map.of(
                        "id",
                        withdrawnId,
                        "type",
                        "vn.sogiamsat." + type + ".v1",
                        "withdrawnBy",
                        "Văn thư",
                        "reason",
                        "nhầm"));
    }

    /** The same event with one attribute changed, or removed when the value is null. */
    public static Map<String, Object> with(Map<String, Object> event, String attribute, @Nullable Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(event);
        if (value == null) {
            changed.remove(attribute);
        } else {
            changed.put(attribute, value);
        }
        return changed;
    }
}
