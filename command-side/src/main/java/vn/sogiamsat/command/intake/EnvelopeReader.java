package vn.sogiamsat.command.intake;

import io.cloudevents.CloudEvent;
import io.cloudevents.SpecVersion;
import io.cloudevents.core.format.EventDeserializationException;
import io.cloudevents.http.HttpMessageFactory;
import io.cloudevents.jackson.JsonFormat;
import io.cloudevents.rw.CloudEventRWException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.sogiamsat.core.Texts;

/**
 * Reads CloudEvents with the official SDK. The data is read by our own mapper, which refuses what RFC 8785 cannot make
 * canonical, such as a property that stands twice.
 */
@Component
class EnvelopeReader {
    private static final String JSON = "application/json";

    private final JsonFormat format = new JsonFormat();
    private final JsonMapper mapper = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** Binary mode: the attributes are headers, the body is the data. */
    Incoming binary(Map<String, String> headers, byte[] body) {
        try {
            CloudEvent event =
                    HttpMessageFactory.createReader(headers, new byte[0]).toEvent();
            if (!isJson(event.getDataContentType())) {
                return new Incoming.Event(envelope(event, null, body.length));
            }
            return new Incoming.Event(envelope(event, body.length == 0 ? null : mapper.readTree(body), body.length));
        } catch (CloudEventRWException | IllegalArgumentException | IllegalStateException e) {
            return new Incoming.Malformed(notACloudEvent(e));
        } catch (JacksonException e) {
            return new Incoming.Malformed(notJson(e));
        }
    }

    /** Structured mode: one JSON object holds everything. */
    Incoming structured(byte[] json) {
        try {
            JsonNode tree = mapper.readTree(json);
            if (!(tree instanceof ObjectNode object)) {
                return new Incoming.Malformed(
                        "Một CloudEvent là một đối tượng JSON. (A CloudEvent is one JSON object.)");
            }
            CloudEvent event = format.deserialize(json);
            return new Incoming.Event(envelope(event, data(object, event), json.length));
        } catch (JacksonException e) {
            return new Incoming.Malformed(notJson(e));
        } catch (CloudEventRWException
                | EventDeserializationException
                | IllegalArgumentException
                | IllegalStateException
                | NullPointerException e) {
            // The SDK meets an attribute that is JSON null with a NullPointerException.
            return new Incoming.Malformed(notACloudEvent(e));
        }
    }

    private @Nullable JsonNode data(ObjectNode object, CloudEvent event) {
        JsonNode data = object.get("data");
        if (data != null) {
            return data.isNull() ? null : data;
        }
        return event.getData() == null ? null : mapper.readTree(event.getData().toBytes());
    }

    private static Envelope envelope(CloudEvent event, @Nullable JsonNode data, long size) {
        if (event.getSpecVersion() != SpecVersion.V1) {
            throw new IllegalArgumentException("specversion must be 1.0");
        }
        SortedMap<String, String> extensions = new TreeMap<>();
        for (String name : event.getExtensionNames()) {
            extensions.put(name, String.valueOf(event.getExtension(name)));
        }
        return new Envelope(
                event.getId(),
                event.getSource().toString(),
                event.getType(),
                event.getSubject(),
                event.getTime(),
                contentType(event.getDataContentType()),
                event.getDataSchema() == null ? null : event.getDataSchema().toString(),
                extensions,
                data,
                size);
    }

    private static boolean isJson(@Nullable String contentType) {
        String plain = contentType(contentType);
        return plain.equals(JSON) || plain.endsWith("+json");
    }

    private static String contentType(@Nullable String declared) {
        return declared == null
                ? JSON
                : declared.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
    }

    private static String notJson(JacksonException e) {
        return ("Nội dung không phải JSON hợp lệ (UTF-8, không thuộc tính nào lặp lại). (The body is not valid JSON, in UTF-8,"
                        + " without duplicate properties: %s.)")
                .formatted(JsonPlace.of(e));
    }

    private static String notACloudEvent(RuntimeException e) {
        Throwable cause = e instanceof EventDeserializationException && e.getCause() != null ? e.getCause() : e;
        String english = cause instanceof NullPointerException
                ? "an attribute is null"
                : Objects.requireNonNullElse(cause.getMessage(), "unreadable")
                        .lines()
                        .findFirst()
                        .orElse("unreadable");
        return ("Không phải CloudEvent 1.0: cần specversion, id, source, type, mỗi thuộc tính đúng kiểu; xem docs/intake.md."
                        + " (Not a CloudEvent 1.0: specversion, id, source and type are needed, each of its kind: %s.)")
                .formatted(Texts.beginning(english, 200));
    }
}
