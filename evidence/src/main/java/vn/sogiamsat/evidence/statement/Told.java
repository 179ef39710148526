package vn.sogiamsat.evidence.statement;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import vn.sogiamsat.log.MalformedException;

/**
 * What of a stored event decides whether a question asks for it.
 *
 * @param source who sent it; null where it does not say
 * @param sourceId what its sender calls it; null where it does not say
 * @param occurredAt when it happened, by its sender's word; null where it does not say
 * @param units the ids in the places where events name the unit they are of
 */
public record Told(
        @Nullable String source,
        @Nullable String sourceId,
        @Nullable Instant occurredAt,
        Set<String> units) {
    /** Where an event names the unit that it is of, as JSON pointers. */
    static final List<String> PLACES =
            List.of("/body/meeting/cell", "/body/unit", "/body/unit/id", "/body/cell", "/body/from", "/body/to");

    private static final int DEEPEST = 3;
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    public Told {
        units = Set.copyOf(units);
    }

    /**
     * @param payload as stored
     * @throws MalformedException when it is no JSON
     */
    public static Told read(byte[] payload) throws MalformedException {
        Map<String, String> texts = texts(payload);
        return new Told(
                texts.get("/header/source"),
                texts.get("/header/sourceId"),
                instant(texts.get("/header/occurredAt")),
                PLACES.stream().map(texts::get).filter(Objects::nonNull).collect(Collectors.toSet()));
    }

    private static Map<String, String> texts(byte[] payload) throws MalformedException {
        Map<String, String> texts = new HashMap<>();
        try (JsonParser in = JSON.createParser(ObjectReadContext.empty(), payload)) {
            for (JsonToken token = in.nextToken(); token != null; token = in.nextToken()) {
                if (token == JsonToken.VALUE_STRING && in.streamReadContext().getNestingDepth() <= DEEPEST) {
                    texts.put(in.streamReadContext().pathAsPointer().toString(), in.getString());
                }
            }
            return texts;
        } catch (JacksonException e) {
            throw new MalformedException("nội dung sự kiện không phải JSON", "the event's content is no JSON");
        }
    }

    private static @Nullable Instant instant(@Nullable String text) {
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
