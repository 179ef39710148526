package vn.sogiamsat.app.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.JsonNode;
import vn.sogiamsat.core.Json;

/**
 * What an Elasticsearch with security answers an administrator, as far as the preparation asks: the minimal server of
 * the tests has neither native roles nor API keys. It takes only requests of the documented form.
 */
public final class SecurityStandIn implements AutoCloseable {
    public static final String USER = "elastic";
    public static final String PASSWORD = "only-for-tests";

    private static final Set<String> INDEX_PRIVILEGES = Set.of("read", "write", "manage", "view_index_metadata");

    /** What was put, by its path. */
    private final Map<String, JsonNode> put = new TreeMap<>();

    private final Map<String, String> keys = new TreeMap<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    public SecurityStandIn() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Templates, settings, policies and roles as they were put last. */
    public Map<String, JsonNode> put() {
        return put;
    }

    /** What was put to a path last. */
    public JsonNode put(String path) {
        JsonNode body = put.get(path);
        if (body == null) {
            throw new AssertionError("nothing was put to " + path + ", but to " + put.keySet());
        }
        return body;
    }

    /** The names of the keys that count, by their ids. */
    public Map<String, String> keys() {
        return keys;
    }

    /** Methods and paths, in order. */
    public List<String> requests() {
        return requests;
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().toString();
        String sent = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        requests.add(exchange.getRequestMethod() + " " + path);
        String login = Base64.getEncoder().encodeToString((USER + ":" + PASSWORD).getBytes(UTF_8));
        if (!("Basic " + login).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            reply(exchange, 401, Map.of("error", Map.of("reason", "unable to authenticate")));
            return;
        }
        JsonNode body =
                sent.isEmpty() ? Json.mapper().nullNode() : Json.mapper().readTree(sent);
        try {
            reply(exchange, 200, done(exchange.getRequestMethod(), path, body));
        } catch (IllegalArgumentException e) {
            reply(exchange, 400, Map.of("error", Map.of("reason", String.valueOf(e.getMessage()))));
        }
    }

    private Object done(String method, String path, JsonNode body) {
        if (method.equals("PUT") && path.matches("/_index_template/[a-z-]+")) {
            require(Set.of("index_patterns", "priority", "template", "_meta"), body);
            require(Set.of("settings"), body.path("template"));
        } else if (method.equals("PUT") && path.matches("/_ilm/policy/[a-z-]+")) {
            require(Set.of("phases"), body.path("policy"));
        } else if (method.equals("PUT") && path.matches("/_security/role/[a-z-]+")) {
            requireRole(body);
        } else if (path.startsWith("/_security/api_key")) {
            return key(method, path, body);
        } else if (!(method.equals("PUT") && path.matches("/[^_/][^/]*/_settings\\?.*"))) {
            throw new IllegalArgumentException("no handler found for " + method + " " + path);
        }
        put.put(path, body);
        return Map.of("acknowledged", true);
    }

    private Object key(String method, String path, JsonNode body) {
        switch (method) {
            case "GET" -> {
                String name = path.substring(path.indexOf("?name=") + "?name=".length());
                return Map.of(
                        "api_keys",
                        keys.entrySet().stream()
                                .filter(key -> key.getValue().equals(name))
                                .map(key -> Map.of("id", key.getKey(), "name", name, "invalidated", false))
                                .toList());
            }
            case "POST" -> {
                require(Set.of("name", "role_descriptors"), body);
                body.path("role_descriptors").forEach(SecurityStandIn::requireRole);
                String id = "id" + requests.size();
                keys.put(id, body.path("name").asString());
                String encoded = Base64.getEncoder().encodeToString((id + ":secret").getBytes(UTF_8));
                return Map.of("id", id, "name", body.path("name"), "api_key", "secret", "encoded", encoded);
            }
            case "DELETE" -> {
                require(Set.of("ids"), body);
                body.path("ids").forEach(id -> keys.remove(id.asString()));
                return Map.of("invalidated_api_keys", body.path("ids"));
            }
            case "PUT" -> {
                require(Set.of("role_descriptors"), body);
                if (!keys.containsKey(path.substring("/_security/api_key/".length()))) {
                    throw new IllegalArgumentException("no such key");
                }
                return Map.of("updated", false);
            }
            default -> throw new IllegalArgumentException(method);
        }
    }

    private static void requireRole(JsonNode role) {
        for (String field : role.propertyNames()) {
            if (!Set.of("cluster", "indices", "applications").contains(field)) {
                throw new IllegalArgumentException("unexpected field [" + field + "]");
            }
        }
        for (JsonNode indices : role.path("indices")) {
            require(Set.of("names", "privileges"), indices);
            for (JsonNode privilege : indices.path("privileges")) {
                if (!INDEX_PRIVILEGES.contains(privilege.asString())) {
                    throw new IllegalArgumentException("unknown index privilege [" + privilege + "]");
                }
            }
        }
        role.path("applications").forEach(one -> require(Set.of("application", "privileges", "resources"), one));
    }

    private static void require(Set<String> fields, JsonNode body) {
        if (!body.isObject() || !Set.copyOf(body.propertyNames()).equals(fields)) {
            throw new IllegalArgumentException("expected " + fields + ", got " + body);
        }
    }

    private static void reply(HttpExchange exchange, int status, Object body) throws IOException {
        byte[] json = Json.mapper().writeValueAsBytes(body);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, json.length);
        exchange.getResponseBody().write(json);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
