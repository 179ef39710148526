package vn.sogiamsat.query.write;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.messaging.responsetypes.MultipleInstancesResponseType;
import org.axonframework.messaging.responsetypes.ResponseType;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.sogiamsat.core.Json;

/**
 * Several answers of a kind. In a list that comes from another process nothing says what its items are: they are read
 * here as what was asked for.
 */
final class Several<R> extends MultipleInstancesResponseType<R> {
    private static final JsonMapper JSON = Json.mapper();

    private final Class<R> item;

    Several(Class<R> item) {
        super(item);
        this.item = item;
    }

    @Override
    public List<R> convert(@Nullable Object response) {
        List<R> items = new ArrayList<>();
        if (response instanceof Iterable<?> several) {
            for (Object each : several) {
                items.add(item.isInstance(each) ? item.cast(each) : JSON.convertValue(each, item));
            }
        }
        return items;
    }

    @Override
    public ResponseType<List<R>> forSerialization() {
        return new MultipleInstancesResponseType<>(item);
    }
}
