package vn.sogiamsat.core;

import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;
import vn.sogiamsat.core.event.Event;

/**
 * Binds a sender's {@code data}, in which units and persons stand by their codes, to the event's record. Thread-safe.
 *
 * <p>Ids that the ledger itself puts in are told apart from codes by {@code urn:uuid:}, which no code can contain.
 */
public final class SubmittedData {
    private static final String ID = "urn:uuid:";

    private final JsonMapper mapper;

    public SubmittedData(CodeResolver resolver) {
        SimpleModule codes = new SimpleModule("codes")
                .addSerializer(UnitId.class, new AsUrn<>(UnitId::value))
                .addSerializer(PersonId.class, new AsUrn<>(PersonId::value))
                .addDeserializer(UnitId.class, new ByCode<>(resolver::unit, UnitId::new))
                .addDeserializer(PersonId.class, new ByCode<>(resolver::person, PersonId::new));
        this.mapper = Json.builder().addModule(codes).build();
    }

    /**
     * Binds data that was found valid against its schema.
     *
     * @param data what the sender told
     * @param fromSubject the components that come from the subject, by name: a {@link MeetingRef}, a {@link PersonId} …
     * @throws UnfitDataException when the data does not fit the record after all, such as a day not in the calendar
     */
    public Event bind(EventTypes.Descriptor type, JsonNode data, Map<String, Object> fromSubject) {
        ObjectNode whole = mapper.createObjectNode();
        if (data instanceof ObjectNode object) {
            whole.setAll(object);
        }
        fromSubject.forEach((name, value) -> whole.set(name, mapper.valueToTree(value)));
        try {
            return mapper.treeToValue(whole, type.record());
        } catch (JacksonException e) {
            throw UnfitDataException.of(e);
        }
    }

    private static final class AsUrn<T> extends ValueSerializer<T> {
        private final Function<T, UUID> value;

        AsUrn(Function<T, UUID> value) {
            this.value = value;
        }

        @Override
        public void serialize(T id, JsonGenerator generator, SerializationContext context) {
            generator.writeString(ID + value.apply(id));
        }
    }

    private static final class ByCode<T> extends ValueDeserializer<T> {
        private final Function<String, T> byCode;
        private final Function<UUID, T> byId;

        ByCode(Function<String, T> byCode, Function<UUID, T> byId) {
            this.byCode = byCode;
            this.byId = byId;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) {
            String text = parser.getString();
            return text.startsWith(ID) ? byId.apply(UUID.fromString(text.substring(ID.length()))) : byCode.apply(text);
        }
    }
}
