package vn.sogiamsat.query.sender;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The same correction of many events: one place gets another value, or is taken out.
 *
 * @param pointer JSON pointer to the place in the CloudEvent; empty where nothing is corrected
 * @param value as JSON, or else as a text; empty where the place is to be taken out
 */
record Mending(String pointer, String value) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    static Mending of(@Nullable String pointer, @Nullable String value) {
        return new Mending(pointer == null ? "" : pointer.strip(), value == null ? "" : value.strip());
    }

    boolean isNone() {
        return pointer.isEmpty();
    }

    /** The corrected event; empty where there is no such place in it, or it is no JSON. */
    Optional<String> apply(String event) {
        try {
            JsonNode tree = JSON.readTree(event);
            JsonPointer place = JsonPointer.compile(pointer);
            JsonNode within = tree.at(place.head());
            String name = place.last().getMatchingProperty();
            boolean changed = switch (within) {
                case ObjectNode object -> value.isEmpty() ? object.remove(name) != null : set(object, name);
                case ArrayNode array -> change(array, place.last().getMatchingIndex());
                default -> false;
            };
            return changed ? Optional.of(JSON.writeValueAsString(tree)) : Optional.empty();
        } catch (JacksonException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private boolean set(ObjectNode object, String name) {
        object.set(name, asJson());
        return true;
    }

    private boolean change(ArrayNode array, int place) {
        if (place < 0 || place >= array.size()) {
            return false;
        }
        if (value.isEmpty()) {
            array.remove(place);
        } else {
            array.set(place, asJson());
        }
        return true;
    }

    private JsonNode asJson() {
        try {
            return JSON.readTree(value);
        } catch (JacksonException e) {
            return JSON.getNodeFactory().stringNode(value);
        }
    }
}
