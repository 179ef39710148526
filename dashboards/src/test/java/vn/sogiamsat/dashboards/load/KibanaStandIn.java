package vn.sogiamsat.dashboards.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers as Kibana does where dashboards are imported: it wants the header against forgery, a form with a file, a
 * login where it has one, and objects of versions it knows that refer to nothing that is missing.
 */
final class KibanaStandIn implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Map<String, String> NEWEST = Map.of("dashboard", "8.9.0", "index-pattern", "8.0.0");

    private final HttpServer server;
    private final Map<String, JsonNode> objects = new ConcurrentHashMap<>();
    private final AtomicInteger busy = new AtomicInteger();
    private volatile String login = "";
    private volatile String space = "";

    KibanaStandIn() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** It is not available yet, so many times it is asked. */
    void busy(int times) {
        busy.set(times);
    }

    void login(String authorization) {
        login = authorization;
    }

    /** Beside the default one. */
    void space(String name) {
        space = name;
    }

    /** What it holds, by space, type and id. */
    Map<String, JsonNode> objects() {
        return new TreeMap<>(objects);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String in = path.startsWith("/s/") ? path.substring(3, path.indexOf('/', 3)) : "";
        String within = in.isEmpty() ? path : path.substring(3 + in.length());
        byte[] body = exchange.getRequestBody().readAllBytes();
        if (path.equals("/api/status")) {
            boolean isBusy = busy.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
            reply(exchange, isBusy ? 503 : 200, status(isBusy ? "unavailable" : "available"));
        } else if (!login.isEmpty()
                && !login.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            reply(exchange, 401, "{\"statusCode\":401,\"error\":\"Unauthorized\"}");
        } else if (!within.equals("/api/saved_objects/_import") || !in.isEmpty() && !in.equals(space)) {
            reply(exchange, 404, "{\"statusCode\":404,\"error\":\"Not Found\"}");
        } else if (exchange.getRequestHeaders().getFirst("kbn-xsrf") == null) {
            reply(exchange, 400, "{\"statusCode\":400,\"message\":\"Request must contain a kbn-xsrf header.\"}");
        } else {
            take(exchange, in, new String(body, UTF_8));
        }
    }

    private static String status(String level) {
        return "{\"status\":{\"overall\":{\"level\":\"" + level + "\"}}}";
    }

    private void take(HttpExchange exchange, String in, String form) throws IOException {
        String type = exchange.getRequestHeaders().getFirst("Content-Type");
        if (type == null || !type.startsWith("multipart/form-data; boundary=")) {
            reply(exchange, 415, "{\"statusCode\":415,\"message\":\"Unsupported Media Type\"}");
            return;
        }
        String boundary = "--" + type.substring(type.indexOf('=') + 1);
        int begins = form.indexOf("\r\n\r\n") + 4;
        String head = form.substring(0, begins);
        if (!form.startsWith(boundary + "\r\n")
                || !form.endsWith("\r\n" + boundary + "--\r\n")
                || !head.contains("name=\"file\"")
                || !head.contains(".ndjson\"")) {
            reply(exchange, 400, "{\"statusCode\":400,\"message\":\"Invalid file extension\"}");
            return;
        }
        List<JsonNode> sent = form.substring(begins, form.lastIndexOf("\r\n" + boundary))
                .lines()
                .map(JSON::readTree)
                .toList();
        List<String> errors = errors(in, sent);
        boolean overwrite = String.valueOf(exchange.getRequestURI().getQuery()).contains("overwrite=true");
        sent.stream()
                .filter(object -> !overwrite && objects.containsKey(in + key(object)))
                .forEach(object -> errors.add(error(object, "conflict")));
        if (errors.isEmpty()) {
            sent.forEach(object -> objects.put(in + key(object), object));
        }
        reply(
                exchange,
                200,
                "{\"success\":" + errors.isEmpty() + ",\"successCount\":" + (errors.isEmpty() ? sent.size() : 0)
                        + ",\"errors\":[" + String.join(",", errors) + "]}");
    }

    private List<String> errors(String in, List<JsonNode> sent) {
        List<String> known = new ArrayList<>(objects.keySet());
        sent.forEach(object -> known.add(in + key(object)));
        List<String> errors = new ArrayList<>();
        for (JsonNode object : sent) {
            String newest = NEWEST.get(object.at("/type").asString());
            if (newest == null
                    || !newest.equals(object.at("/typeMigrationVersion").asString())) {
                errors.add(error(object, "unsupported_type"));
            }
            for (JsonNode reference : object.at("/references")) {
                if (!known.contains(in + key(reference))) {
                    errors.add(error(object, "missing_references"));
                }
            }
        }
        return errors;
    }

    private static String key(JsonNode object) {
        return "/" + object.at("/type").asString() + "/" + object.at("/id").asString();
    }

    private static String error(JsonNode object, String kind) {
        return "{\"type\":\"" + object.at("/type").asString() + "\",\"id\":\""
                + object.at("/id").asString() + "\",\"error\":{\"type\":\"" + kind + "\"}}";
    }

    private static void reply(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
