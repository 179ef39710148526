package vn.sogiamsat.evidence.bundle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import vn.sogiamsat.log.Decimal;
import vn.sogiamsat.log.MalformedException;
import vn.sogiamsat.log.Quoted;

/** A JSON object of texts, numbers, objects, and lists of objects; nothing else is in a manifest. */
final class JsonObject {
    private static final int DEEPEST = 3;
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** More than a manifest can need, and few enough to be held. */
    private static final int MOST_OBJECTS = 4 * StoredFile.MOST_FILES;

    private static final int MOST_FIELDS = 16;

    private final Map<String, Object> fields = new LinkedHashMap<>();

    private JsonObject() {}

    static JsonObject parse(byte[] json) throws MalformedException {
        try (JsonParser in = JSON.createParser(ObjectReadContext.empty(), json)) {
            if (in.nextToken() != JsonToken.START_OBJECT) {
                throw noJson();
            }
            JsonObject object = new Parsing(in).object(1);
            if (in.nextToken() != null) {
                throw noJson();
            }
            return object;
        } catch (JacksonException e) {
            throw noJson();
        }
    }

    private static final class Parsing {
        private final JsonParser in;
        private int objects;

        Parsing(JsonParser in) {
            this.in = in;
        }

        JsonObject object(int depth) throws MalformedException {
            objects++;
            if (depth > DEEPEST || objects > MOST_OBJECTS) {
                throw noJson();
            }
            JsonObject object = new JsonObject();
            while (in.nextToken() == JsonToken.PROPERTY_NAME) {
                if (object.fields.size() == MOST_FIELDS) {
                    throw noJson();
                }
                String name = in.currentName();
                object.fields.put(name, value(in.nextToken(), depth));
            }
            return object;
        }

        private Object value(JsonToken token, int depth) throws MalformedException {
            if (token == JsonToken.VALUE_STRING) {
                return in.getString();
            }
            if (token == JsonToken.VALUE_NUMBER_INT) {
                return Decimal.parse(in.getString());
            }
            if (token == JsonToken.START_OBJECT) {
                return object(depth + 1);
            }
            if (token != JsonToken.START_ARRAY) {
                throw noJson();
            }
            List<JsonObject> list = new ArrayList<>();
            while (in.nextToken() == JsonToken.START_OBJECT) {
                list.add(object(depth + 1));
            }
            if (in.currentToken() != JsonToken.END_ARRAY) {
                throw noJson();
            }
            return list;
        }
    }

    String text(String name) throws MalformedException {
        if (fields.get(name) instanceof String text) {
            return text;
        }
        throw missing(name);
    }

    long number(String name) throws MalformedException {
        if (fields.get(name) instanceof Long number) {
            return number;
        }
        throw missing(name);
    }

    JsonObject object(String name) throws MalformedException {
        if (fields.get(name) instanceof JsonObject object) {
            return object;
        }
        throw missing(name);
    }

    List<JsonObject> list(String name) throws MalformedException {
        if (fields.get(name) instanceof List<?> list) {
            return list.stream().map(JsonObject.class::cast).toList();
        }
        throw missing(name);
    }

    private static MalformedException missing(String name) {
        return new MalformedException(
                "thiếu trường «%s», hoặc trường có kiểu khác".formatted(Quoted.of(name)),
                "the field «%s» is missing or of another kind".formatted(Quoted.of(name)));
    }

    private static MalformedException noJson() {
        return new MalformedException(
                "không phải JSON của bản kê: bị cắt, sai cú pháp, hoặc có gì khác chữ, số, đối tượng và danh sách",
                "this is no manifest in JSON: cut off, wrong in syntax, or with other things than it has");
    }
}
