package vn.sogiamsat.command.intake;

import com.networknt.schema.Error;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import vn.sogiamsat.core.Texts;

/** Says in words what a keyword of JSON Schema found wrong, from the schema alone: never what was sent. */
final class SchemaWords {
    private SchemaWords() {}

    static String code(String keyword) {
        return switch (keyword) {
            case "required" -> "missing";
            case "additionalProperties", "unevaluatedProperties" -> "unknown-field";
            case "type" -> "wrong-type";
            case "enum", "const" -> "not-in-list";
            case "pattern", "format" -> "wrong-form";
            case "maxLength", "maxItems", "maximum" -> "too-much";
            case "minLength", "minItems", "minimum" -> "too-little";
            default -> "against-schema";
        };
    }

    static String detail(String keyword, Error error) {
        JsonNode expected = error.getSchemaNode();
        return switch (keyword) {
            case "required" -> "Thiếu trường bắt buộc. (A required field is missing.)";
            case "additionalProperties", "unevaluatedProperties" ->
                "Không có trường này trong lược đồ. (The schema knows no such field.)";
            case "type" -> "Phải là %1$s. (Must be %1$s.)".formatted(words(expected));
            case "enum", "const" -> "Phải là một trong: %1$s. (Must be one of these.)".formatted(words(expected));
            case "pattern" -> "Không đúng dạng %1$s. (Must match %1$s.)".formatted(words(expected));
            case "maxLength" -> "Dài nhất %1$s ký tự. (At most %1$s characters.)".formatted(words(expected));
            case "minLength" -> "Không được để trống. (Must not be empty.)";
            case "maxItems" -> "Nhiều nhất %1$s mục. (At most %1$s items.)".formatted(words(expected));
            case "minItems" -> "Ít nhất %1$s mục. (At least %1$s items.)".formatted(words(expected));
            case "maximum" -> "Lớn nhất là %1$s. (At most %1$s.)".formatted(words(expected));
            case "minimum" -> "Nhỏ nhất là %1$s. (At least %1$s.)".formatted(words(expected));
            default -> "Không đúng lược đồ (%1$s). (Against the schema: %1$s.)".formatted(keyword);
        };
    }

    private static String words(JsonNode expected) {
        if (Objects.requireNonNull(expected).isArray()) {
            return StreamSupport.stream(expected.spliterator(), false)
                    .map(JsonNode::asString)
                    .collect(Collectors.joining(", "));
        }
        String text = expected.isString() ? expected.asString() : expected.toString();
        return Texts.beginning(text, 300);
    }
}
