package vn.sogiamsat.query.filter;

import static java.nio.charset.StandardCharsets.UTF_8;

import co.elastic.clients.elasticsearch._types.FieldValue;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** The row after which a list goes on, as a parameter of an address: the sort values of that row. */
public final class Cursor {
    private static final JsonMapper JSON = JsonMapper.shared();

    private Cursor() {}

    public static String of(List<FieldValue> sortValues) {
        ArrayNode values = JSON.createArrayNode();
        for (FieldValue value : sortValues) {
            switch (value._kind()) {
                case Long -> values.add(value.longValue());
                case Double -> values.add(value.doubleValue());
                case Boolean -> values.add(value.booleanValue());
                case String -> values.add(value.stringValue());
                case Null, Any -> values.addNull();
            }
        }
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(JSON.writeValueAsString(values).getBytes(UTF_8));
    }

    /** What a list is sorted by, as Elasticsearch tells the values: days and moments are numbers, too. */
    public enum Kind {
        NUMBER,
        WORD
    }

    /**
     * The sort values of the row.
     *
     * @param parameter null or empty at the start of the list
     * @param kinds of the sort values of this list
     * @return empty when the parameter is not one that {@link #of} made for such a list; no values at the start
     */
    public static Optional<List<FieldValue>> read(@Nullable String parameter, List<Kind> kinds) {
        if (parameter == null || parameter.isEmpty()) {
            return Optional.of(List.of());
        }
        try {
            JsonNode values = JSON.readTree(Base64.getUrlDecoder().decode(parameter));
            boolean fits = values.isArray()
                    && values.size() == kinds.size()
                    && IntStream.range(0, kinds.size()).allMatch(i -> isOf(kinds.get(i), values.get(i)));
            return fits
                    ? Optional.of(StreamSupport.stream(values.spliterator(), false)
                            .map(Cursor::value)
                            .toList())
                    : Optional.empty();
        } catch (IllegalArgumentException | JacksonException e) {
            return Optional.empty();
        }
    }

    /** A row without a word is sorted by null, one without a number by the least or the greatest number. */
    private static boolean isOf(Kind kind, JsonNode value) {
        return switch (kind) {
            case NUMBER -> value.isIntegralNumber() && value.canConvertToLong();
            case WORD -> value.isString() || value.isNull();
        };
    }

    private static FieldValue value(JsonNode value) {
        if (value.isIntegralNumber()) {
            return FieldValue.of(value.longValue());
        }
        return value.isNull() ? FieldValue.NULL : FieldValue.of(value.asString());
    }
}
