package vn.sogiamsat.core.schema;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import vn.sogiamsat.core.EventTypes;

/** Holds data against the schema of its type. */
final class Judge {
    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final Map<EventTypes.Descriptor, Schema> schemas = new ConcurrentHashMap<>();

    /** JSON pointers to what is wrong, each followed by a space and the keyword that says so; empty when valid. */
    List<String> problems(EventTypes.Descriptor type, JsonNode data) {
        return schemas.computeIfAbsent(type, key -> registry.getSchema(DataSchemas.of(key))).validate(data).stream()
                .map(Judge::describe)
                .toList();
    }

    private static String describe(Error error) {
        String property = error.getProperty() == null ? "" : "/" + error.getProperty();
        return error.getInstanceLocation() + property + " " + error.getKeyword();
    }
}
