package vn.sogiamsat.core.schema;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.sogiamsat.core.EventTypes;
import vn.sogiamsat.core.Json;
import vn.sogiamsat.core.PersonId;
import vn.sogiamsat.core.Subject;
import vn.sogiamsat.core.UnitId;
import vn.sogiamsat.core.event.Code;
import vn.sogiamsat.core.event.FromSubject;
import vn.sogiamsat.core.event.Label;
import vn.sogiamsat.core.event.Labelled;
import vn.sogiamsat.core.event.Range;
import vn.sogiamsat.core.event.Sha256;
import vn.sogiamsat.core.event.Text;
import vn.sogiamsat.core.personal.Personal;

/**
 * Derives the JSON Schema (draft 2020-12) of a CloudEvent's {@code data} from the event's record. Every text and list
 * has a greatest length, stricter than any index mapping, so that whatever passes can be indexed.
 */
public final class DataSchemas {
    /** The most items a list may have. */
    static final int LONGEST_LIST = 500;

    private static final String DAY = "^(19[3-9]\\d|2\\d{3})-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$";
    private static final String INSTANT = "^(19[3-9]\\d|2\\d{3})-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])"
            + "T([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(\\.\\d{1,9})?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$";
    private static final String UUID_FORM = "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$";

    private static final JsonMapper MAPPER = Json.mapper();

    private DataSchemas() {}

    /** The schema of one type's data. */
    public static ObjectNode of(EventTypes.Descriptor type) {
        ObjectNode schema = MAPPER.createObjectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", "urn:sogiamsat:schema:" + type.cloudEventType());
        schema.put("title", type.vi());
        schema.put("x-title-en", type.en());
        describeObject(schema, type.record());
        if (type.name().equals("vn.sogiamsat.fact.withdrawn")) {
            addWithdrawnId(schema);
        }
        return schema;
    }

    /** A sender names the fact it withdraws by its own id; the ledger derives the event's id from that. */
    private static void addWithdrawnId(ObjectNode schema) {
        ObjectNode id = schema.withObjectProperty("properties").putObject("id");
        id.put("title", "Mã của bên gửi cho sự kiện bị rút").put("x-title-en", "Sender's id of the withdrawn event");
        text(id, Text.SHORT);
        schema.withArrayProperty("required").add("id");
    }

    private static void describeObject(ObjectNode schema, Class<?> record) {
        schema.put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = MAPPER.createArrayNode();
        for (RecordComponent component : record.getRecordComponents()) {
            if (component.isAnnotationPresent(FromSubject.class)) {
                continue;
            }
            ObjectNode property = properties.putObject(component.getName());
            Label label = Objects.requireNonNull(
                    component.getAnnotation(Label.class), () -> record + "." + component.getName() + " has no @Label");
            property.put("title", label.vi()).put("x-title-en", label.en());
            if (component.isAnnotationPresent(Personal.class)) {
                property.put("x-personal", true);
            }
            describe(property, component.getGenericType(), component);
            if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                required.add(component.getName());
            }
        }
        schema.set("required", required);
        schema.put("additionalProperties", false);
    }

    private static void describe(ObjectNode schema, Type type, AnnotatedElement annotations) {
        if (type instanceof ParameterizedType list) {
            schema.put("type", "array").put("maxItems", LONGEST_LIST);
            describe(schema.putObject("items"), list.getActualTypeArguments()[0], List.class);
            return;
        }
        switch (type) {
            case Class<?> c when c == String.class -> describeString(schema, annotations);
            case Class<?> c when c == UnitId.class || c == PersonId.class -> pattern(schema, Subject.CODE, 64);
            case Class<?> c
            when c == LocalDate.class -> pattern(schema, DAY, 10).put("format", "date");
            case Class<?> c
            when c == Instant.class -> pattern(schema, INSTANT, 40).put("format", "date-time");
            case Class<?> c
            when c == UUID.class -> pattern(schema, UUID_FORM, 36).put("format", "uuid");
            case Class<?> c when c == boolean.class -> schema.put("type", "boolean");
            case Class<?> c when c == int.class || c == long.class -> describeNumber(schema, annotations);
            case Class<?> c when c.isEnum() -> describeWords(schema, c);
            case Class<?> c when c.isRecord() -> describeObject(schema, c);
            default -> throw new IllegalStateException("no schema for " + type);
        }
    }

    private static void describeString(ObjectNode schema, AnnotatedElement annotations) {
        if (annotations.isAnnotationPresent(Code.class)) {
            pattern(schema, Subject.CODE, 64);
        } else if (annotations.isAnnotationPresent(Sha256.class)) {
            pattern(schema, "^[0-9a-f]{64}$", 64);
        } else {
            Text text = annotations.getAnnotation(Text.class);
            text(schema, text == null ? Text.SHORT : text.value());
        }
    }

    private static void describeNumber(ObjectNode schema, AnnotatedElement annotations) {
        Range range = Objects.requireNonNull(annotations.getAnnotation(Range.class), "a number needs a @Range");
        schema.put("type", "integer").put("minimum", range.min()).put("maximum", range.max());
    }

    private static void describeWords(ObjectNode schema, Class<?> type) {
        ArrayNode words = schema.put("type", "string").putArray("enum");
        ArrayNode titles = MAPPER.createArrayNode();
        Arrays.stream(type.getEnumConstants()).map(Labelled.class::cast).forEach(word -> {
            words.add(word.code());
            titles.add(word.vi());
        });
        schema.set("x-enum-titles", titles);
    }

    private static void text(ObjectNode schema, int longest) {
        schema.put("type", "string").put("minLength", 1).put("maxLength", longest);
    }

    private static ObjectNode pattern(ObjectNode schema, String pattern, int longest) {
        String anchored = pattern.startsWith("^") ? pattern : "^" + pattern + "$";
        return schema.put("type", "string").put("maxLength", longest).put("pattern", anchored);
    }
}
