package vn.sogiamsat.dashboards.kibana;

import java.util.List;
import java.util.Map;

/** An object as Kibana keeps and imports it. */
public record SavedObject(
        String type, String id, String version, Map<String, Object> attributes, List<Reference> references) {
    public SavedObject {
        references = List.copyOf(references);
    }

    public record Reference(String type, String id, String name) {}

    /** Its one line of a file that is imported. */
    public String line() {
        return SortedJson.text(Map.of(
                "type", type,
                "id", id,
                "typeMigrationVersion", version,
                "coreMigrationVersion", Versions.CORE,
                "attributes", attributes,
                "references", references.stream().map(SavedObject::json).toList()));
    }

    static Map<String, Object> json(Reference reference) {
        return Map.of("type", reference.type(), "id", reference.id(), "name", reference.name());
    }
}
