package vn.sogiamsat.dashboards.load;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads what units and superiors are called from the index of the organisation, which knows no names of persons.
 * Members are left out: a province has tens of thousands, and dashboards show none of them alone.
 */
public final class LabelReader {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int PAGE = 5_000;

    private final String address;
    private final Search search;

    /** Asks Elasticsearch. */
    @FunctionalInterface
    public interface Search {
        /**
         * @param index its name
         * @param body what is asked for, as JSON
         * @return the answer, as JSON
         * @throws IOException when Elasticsearch does not answer, or answers that something is wrong
         */
        String search(String index, String body) throws IOException;
    }

    /** @param address where Elasticsearch is, for what is said to people */
    public LabelReader(String address, Search search) {
        this.address = address;
        this.search = search;
    }

    /** @throws KibanaException when Elasticsearch does not answer, or has no such index */
    public Labels read(String prefix) throws KibanaException {
        String index = prefix + "-organisation";
        try {
            SortedMap<String, String> units = new TreeMap<>();
            SortedMap<String, String> persons = new TreeMap<>();
            each(index, Map.of("term", Map.of("kind", "unit")), "unit.id", unit -> addUnit(unit, units));
            each(
                    index,
                    Map.of("exists", Map.of("field", "assignments.cell")),
                    "person.id",
                    person -> persons.put(
                            person.at("/person/id").asString(),
                            person.at("/person/label").asString("")));
            return new Labels(units, persons);
        } catch (IOException | JacksonException e) {
            throw new KibanaException(
                    "Không đọc được tên tổ chức từ Elasticsearch tại %s: %s. Bỏ --elasticsearch-url để nhập mà không có tên."
                            .formatted(address, e.getMessage()),
                    "What units are called could not be read from Elasticsearch at %s: %s. Leave out --elasticsearch-url to import without it."
                            .formatted(address, e.getMessage()));
        }
    }

    /** @param id the field by which one is told from another, and which all of them have */
    private void each(String index, Map<String, Object> query, String id, Consumer<JsonNode> consumer)
            throws IOException {
        Map<String, Object> body = new LinkedHashMap<>(Map.of(
                "size",
                PAGE,
                "_source",
                List.of("unit.id", "unit.code", "names.name", "person.id", "person.label"),
                "query",
                query,
                "sort",
                List.of(id)));
        List<JsonNode> hits;
        do {
            String answer = search.search(index, JSON.writeValueAsString(body));
            hits = List.copyOf(JSON.readTree(answer).at("/hits/hits").values());
            hits.forEach(hit -> consumer.accept(hit.at("/_source")));
            if (!hits.isEmpty()) {
                body.put("search_after", hits.getLast().at("/sort"));
            }
        } while (hits.size() == PAGE);
    }

    private static void addUnit(JsonNode unit, Map<String, String> units) {
        List<JsonNode> names = List.copyOf(unit.at("/names").values());
        String name = names.isEmpty() ? "" : names.getLast().at("/name").asString("") + " ";
        units.put(
                unit.at("/unit/id").asString(),
                name + "(" + unit.at("/unit/code").asString("") + ")");
    }
}
