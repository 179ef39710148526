package vn.sogiamsat.command.store;

import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.EventTypes;
import vn.sogiamsat.core.Fact;
import vn.sogiamsat.core.FactCodec;

/**
 * Stores facts under the stable names of their types, so that a Java class may be renamed and moved while the stored
 * bytes and names stay. Everything that is no fact goes to the serializer behind it.
 */
final class FactSerializer implements Serializer {
    private final FactCodec codec;
    private final Serializer others;

    FactSerializer(FactCodec codec, Serializer others) {
        this.codec = codec;
        this.others = others;
    }

    @Override
    public <T> SerializedObject<T> serialize(@Nullable Object object, Class<T> representation) {
        if (object instanceof Fact fact) {
            EventTypes.Descriptor type = EventTypes.of(fact.body());
            SerializedObject<byte[]> stored = new SimpleSerializedObject<>(
                    codec.toBytes(fact), byte[].class, type.name(), Integer.toString(type.revision()));
            return getConverter().convert(stored, representation);
        }
        return others.serialize(object, representation);
    }

    @Override
    public <T> boolean canSerializeTo(Class<T> representation) {
        return others.canSerializeTo(representation);
    }

    @Override
    @SuppressWarnings("unchecked")
    public <S, T> T deserialize(SerializedObject<S> stored) {
        String name = stored.getType().getName();
        if (EventTypes.byName(name).isEmpty()) {
            return others.deserialize(stored);
        }
        byte[] bytes = getConverter().convert(stored, byte[].class).getData();
        return (T) codec.fromBytes(name, bytes);
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        return EventTypes.byName(type.getName()).isPresent() ? Fact.class : others.classForType(type);
    }

    @Override
    public SerializedType typeForClass(@Nullable Class type) {
        return type == Fact.class ? new SimpleSerializedType("vn.sogiamsat.fact", "1") : others.typeForClass(type);
    }

    @Override
    public Converter getConverter() {
        return others.getConverter();
    }
}
