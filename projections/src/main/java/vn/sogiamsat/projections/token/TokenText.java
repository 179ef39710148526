package vn.sogiamsat.projections.token;

import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/**
 * A token as it is stored.
 *
 * @param type the name of its class
 * @param json what it holds
 */
record TokenText(String type, String json) {
    /** One of its own: a replay's token names the classes of those within, which no other serializer is to allow. */
    private static final Serializer SERIALIZER = Jackson3Serializer.builder()
            .jsonMapperBuilderCustomizer(
                    builder -> builder.polymorphicTypeValidator(BasicPolymorphicTypeValidator.builder()
                            .allowIfSubType("org.axonframework.")
                            .build()))
            .build();

    static @Nullable TokenText of(@Nullable TrackingToken token) {
        if (token == null) {
            return null;
        }
        var serialized = SERIALIZER.serialize(token, String.class);
        return new TokenText(serialized.getType().getName(), serialized.getData());
    }

    static @Nullable TrackingToken read(@Nullable TokenText text) {
        return text == null
                ? null
                : SERIALIZER.deserialize(new SimpleSerializedObject<>(text.json, String.class, text.type, null));
    }
}
