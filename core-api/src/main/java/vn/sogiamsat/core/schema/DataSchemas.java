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
import vn.sogiamsat.core.UnitId;
import vn.sogiamsat.core.event.Code;
import vn.sogiamsat.core.event.FactWithdrawn;
import vn.sogiamsat.core.event.Form;
import vn.sogiamsat.core.event.FromSubject;
import vn.sogiamsat.core.event.Label;
import vn.sogiamsat.core.event.Labelled;
import vn.sogiamsat.core.event.Range;
import vn.sogiamsat.core.event.Sha256;
import vn.sogiamsat.core.event.Text;
import vn.sogiamsat.core.personal.Personal;

/**
 * Derives the JSON Schema (draft 2020-12) of a CloudEvent's {@code data} from the event's record. Every text and list
 * has a greatest length, stricter than any index mapping, so that whatever passes can be indexed. Nothing relies on
 * {@code format}, which validators need not check.
 */
public final class DataSchemas {
    /** The most items a list may have. */
    static final int LONGEST_LIST = 500;

    private static final JsonMapper MAPPER = Json.mapper();

    private DataSchemas() {}

    /** The schema of one type's data. */
    public static ObjectNode of(EventTypes.Descriptor type) {
        ObjectNode schema = MAPPER.createObjectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", "urn:sogiamsat:schema:" + type.cloudEventType());
        title(schema, type.vi(), type.en());
        schema.put("x-subject", SubjectForm.of(type.record()).text());
        describeObject(schema, type.record());
        if (type.record() == FactWithdrawn.class) {
            addWithdrawnId(schema);
        }
        return schema;
    }

    private static void addWithdrawnId(ObjectNode schema) {
        ObjectNode id = schema.withObjectProperty("properties").putObject(FactWithdrawn.SENDERS_ID);
        title(id, "Mã của bên gửi cho sự kiện bị rút", "Sender's id of the withdrawn event");
        Patterns.text(id, Text.SHORT);
        schema.withArrayProperty("required").add(FactWithdrawn.SENDERS_ID);
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
            title(property, label.vi(), label.en());
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
            case Class<?> c when c == UnitId.class -> Patterns.code(schema, "Mã tổ chức đảng", "Code of the unit");
            case Class<?> c when c == PersonId.class -> Patterns.code(schema, "Mã đảng viên", "Member code");
            case Class<?> c when c == LocalDate.class -> Patterns.day(schema);
            case Class<?> c when c == Instant.class -> Patterns.instant(schema);
            case Class<?> c when c == UUID.class -> Patterns.uuid(schema);
            case Class<?> c when c == boolean.class -> schema.put("type", "boolean");
            case Class<?> c when c == int.class || c == long.class -> describeNumber(schema, annotations);
            case Class<?> c when c.isEnum() -> describeWords(schema, c);
            case Class<?> c when c.isRecord() -> describeObject(schema, c);
            default -> throw new IllegalStateException("no schema for " + type);
        }
    }

    private static void describeString(ObjectNode schema, AnnotatedElement annotations) {
        Text text = annotations.getAnnotation(Text.class);
        int longest = text == null ? Text.SHORT : text.value();
        Form form = annotations.getAnnotation(Form.class);
        if (annotations.isAnnotationPresent(Code.class)) {
            Patterns.code(schema, "Mã", "Code");
        } else if (annotations.isAnnotationPresent(Sha256.class)) {
            Patterns.sha256(schema);
        } else if (form != null) {
            Patterns.form(schema, form, longest);
        } else {
            Patterns.text(schema, longest);
        }
    }

    private static void describeNumber(ObjectNode schema, AnnotatedElement annotations) {
        Range range = Objects.requireNonNull(annotations.getAnnotation(Range.class), "a number needs a @Range");
        schema.put("type", "integer").put("minimum", range.min()).put("maximum", range.max());
    }

    private static void describeWords(ObjectNode schema, Class<?> type) {
        ArrayNode words = schema.put("type", "string").putArray("enum");
        ArrayNode vietnamese = schema.putArray("x-enum-titles");
        ArrayNode english = schema.putArray("x-enum-titles-en");
        Arrays.stream(type.getEnumConstants()).map(Labelled.class::cast).forEach(word -> {
            words.add(word.code());
            vietnamese.add(word.vi());
            english.add(word.en());
        });
    }

    private static void title(ObjectNode schema, String vi, String en) {
        schema.put("title", vi).put("x-title-en", en);
    }
}
