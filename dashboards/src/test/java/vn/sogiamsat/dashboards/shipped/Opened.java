package vn.sogiamsat.dashboards.shipped;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Objects as they stand in a file, and what lies in their strings. */
record Opened(List<JsonNode> objects) {
    static final JsonMapper JSON = new JsonMapper();

    /** @param file beside this class, or from the root */
    static Opened resource(String file) {
        return text(read(file));
    }

    /** One object on as many lines as it likes. */
    static JsonNode whole(String file) {
        return JSON.readTree(read(file));
    }

    private static String read(String file) {
        try (InputStream stream = Objects.requireNonNull(Opened.class.getResourceAsStream(file), file)) {
            return new String(stream.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Opened text(String lines) {
        return new Opened(lines.lines().map(JSON::readTree).toList());
    }

    Stream<JsonNode> of(String type) {
        return objects.stream().filter(object -> object.at("/type").asString().equals(type));
    }

    /** What a text that holds JSON says. */
    static JsonNode within(JsonNode text) {
        return JSON.readTree(text.asString());
    }

    static List<JsonNode> panels(JsonNode dashboard) {
        return list(within(dashboard.at("/attributes/panelsJSON")));
    }

    static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    static List<JsonNode> controls(JsonNode dashboard) {
        JsonNode text = dashboard.at("/attributes/controlGroupInput/panelsJSON");
        return text.isMissingNode() ? List.of() : new ArrayList<>(within(text).values());
    }

    Stream<JsonNode> lensPanels() {
        return of("dashboard")
                .flatMap(board -> panels(board).stream())
                .filter(panel -> panel.at("/type").asString().equals("lens"));
    }
}
