package vn.sogiamsat.dashboards.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
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

    private final URI elasticsearch;
    private final @Nullable String authorization;

    /** @param authorization the value of the header; null where security is off */
    public LabelReader(URI elasticsearch, @Nullable String authorization) {
        this.elasticsearch = elasticsearch;
        this.authorization = authorization;
    }

    /** @throws KibanaException when Elasticsearch does not answer, or has no such index */
    public Labels read(String prefix) throws KibanaException {
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build()) {
            SortedMap<String, String> units = new TreeMap<>();
            SortedMap<String, String> persons = new TreeMap<>();
            each(client, prefix, Map.of("term", Map.of("kind", "unit")), "unit.id", unit -> addUnit(unit, units));
            each(
                    client,
                    prefix,
                    Map.of("exists", Map.of("field", "assignments.cell")),
                    "person.id",
                    person -> persons.put(
                            person.at("/person/id").asString(),
                            person.at("/person/label").asString("")));
            return new Labels(units, persons);
        } catch (IOException | JacksonException e) {
            throw new KibanaException(
                    "Không đọc được tên tổ chức từ Elasticsearch tại %s: %s. Bỏ --elasticsearch-url để nhập mà không có tên."
                            .formatted(elasticsearch, e.getMessage()),
                    "What units are called could not be read from Elasticsearch at %s: %s. Leave out --elasticsearch-url to import without it."
                            .formatted(elasticsearch, e.getMessage()));
        }
    }

    /** @param id the field by which one is told from another, and which all of them have */
    private void each(
            HttpClient client, String prefix, Map<String, Object> query, String id, Consumer<JsonNode> consumer)
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
            hits = page(client, prefix, body);
            hits.forEach(hit -> consumer.accept(hit.at("/_source")));
            if (!hits.isEmpty()) {
                body.put("search_after", hits.getLast().at("/sort"));
            }
        } while (hits.size() == PAGE);
    }

    private List<JsonNode> page(HttpClient client, String prefix, Map<String, Object> body) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(elasticsearch + "/" + prefix + "-organisation/_search"))
                .timeout(Duration.ofMinutes(1))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)));
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        try {
            HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IOException("HTTP " + answer.statusCode());
            }
            return List.copyOf(JSON.readTree(answer.body()).at("/hits/hits").values());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static void addUnit(JsonNode unit, Map<String, String> units) {
        List<JsonNode> names = List.copyOf(unit.at("/names").values());
        String name = names.isEmpty() ? "" : names.getLast().at("/name").asString("") + " ";
        units.put(
                unit.at("/unit/id").asString(),
                name + "(" + unit.at("/unit/code").asString("") + ")");
    }
}
