package vn.sogiamsat.imports.table;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import vn.sogiamsat.core.Json;
import vn.sogiamsat.core.Subject;
import vn.sogiamsat.core.schema.SchemaCatalog;

/** Holds what a row tells to the published schemas. */
final class Schemas {
    private static final SchemaCatalog CATALOG = new SchemaCatalog();
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private Schemas() {}

    /** What the language would find wrong; empty where it is right. */
    static List<String> faults(Told told) {
        Subject.parse(told.subject());
        String schema = CATALOG.byType(told.type() + ".v1").orElseThrow().schema();
        return REGISTRY.getSchema(Json.mapper().readTree(schema)).validate(told.data()).stream()
                .map(Error::toString)
                .toList();
    }
}
