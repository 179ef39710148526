package vn.sogiamsat.command.intake;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import vn.sogiamsat.core.EventTypes;
import vn.sogiamsat.core.Texts;
import vn.sogiamsat.core.event.FieldProblem;
import vn.sogiamsat.core.schema.DataSchemas;

/** Holds the data of an event against the JSON Schema of its type. */
@Component
class SchemaCheck {
    private static final int MOST_PROBLEMS = 50;
    private static final int LONGEST_POINTER = 400;

    private final Map<String, Schema> schemas = new HashMap<>();

    SchemaCheck() {
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        for (EventTypes.Descriptor type : EventTypes.all()) {
            if (type.external()) {
                Schema schema = registry.getSchema(DataSchemas.of(type));
                schema.initializeValidators();
                schemas.put(type.name(), schema);
            }
        }
    }

    /** What is wrong with the data, each with a JSON pointer into the CloudEvent. */
    List<FieldProblem> problems(EventTypes.Descriptor type, @Nullable JsonNode data) {
        if (data == null) {
            return List.of(new FieldProblem("/data", "missing", "Thiếu dữ liệu. (The data is missing.)"));
        }
        Schema schema = Objects.requireNonNull(schemas.get(type.name()), () -> "no schema of " + type.name());
        return schema.validate(data).stream()
                .limit(MOST_PROBLEMS)
                .map(SchemaCheck::problem)
                .toList();
    }

    private static FieldProblem problem(Error error) {
        String keyword = Objects.requireNonNullElse(error.getKeyword(), "schema");
        String pointer = pointer(error);
        return new FieldProblem(
                Storable.of(shorten(pointer)), SchemaWords.code(keyword), SchemaWords.detail(keyword, error));
    }

    private static String pointer(Error error) {
        StringBuilder pointer = new StringBuilder("/data");
        for (int i = 0; i < error.getInstanceLocation().getNameCount(); i++) {
            pointer.append('/')
                    .append(escape(String.valueOf(error.getInstanceLocation().getElement(i))));
        }
        if (error.getProperty() != null) {
            pointer.append('/').append(escape(error.getProperty()));
        }
        return pointer.toString();
    }

    private static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private static String shorten(String pointer) {
        return pointer.length() <= LONGEST_POINTER ? pointer : Texts.beginning(pointer, LONGEST_POINTER) + "…";
    }
}
