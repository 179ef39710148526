package vn.sogiamsat.core.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.sogiamsat.core.EventTypes;
import vn.sogiamsat.core.schema.DataSchemas;

/** Generates the {@code data} of submissions from the schemas that judge it. */
public final class ValidData {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private ValidData() {}

    /** Data that the schema of this type lets pass. */
    public static Arbitrary<ObjectNode> of(EventTypes.Descriptor type) {
        return object(DataSchemas.of(type));
    }

    private static Arbitrary<JsonNode> node(JsonNode schema) {
        if (schema.has("enum")) {
            return Arbitraries.of(schema.get("enum").values().stream().toList());
        }
        return switch (schema.path("type").asString()) {
            case "object" -> object(schema).map(object -> object);
            case "array" ->
                node(schema.get("items"))
                        .list()
                        .ofMaxSize(4)
                        .map(items -> JSON.arrayNode().addAll(items));
            case "boolean" -> Arbitraries.of(true, false).map(JSON::booleanNode);
            case "integer" ->
                Arbitraries.longs()
                        .between(
                                schema.get("minimum").asLong(),
                                schema.get("maximum").asLong())
                        .map(JSON::numberNode);
            case "string" -> ValidTexts.of(schema).map(JSON::stringNode);
            default -> throw new IllegalStateException("no generator for " + schema);
        };
    }

    private static Arbitrary<ObjectNode> object(JsonNode schema) {
        List<String> required =
                schema.get("required").values().stream().map(JsonNode::asString).toList();
        List<String> names = new ArrayList<>(schema.get("properties").propertyNames());
        List<Arbitrary<Optional<JsonNode>>> values = names.stream()
                .map(name -> node(schema.get("properties").get(name)).optional(required.contains(name) ? 1 : 0.6))
                .toList();
        return Combinators.combine(values).as(chosen -> {
            ObjectNode object = JSON.objectNode();
            for (int i = 0; i < chosen.size(); i++) {
                String name = names.get(i);
                chosen.get(i).ifPresent(value -> object.set(name, value));
            }
            return object;
        });
    }
}
