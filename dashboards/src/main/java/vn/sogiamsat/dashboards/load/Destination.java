package vn.sogiamsat.dashboards.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * The Kibana to import into, and as whom.
 *
 * @param kibana its address, with its base path where it has one
 * @param space null for the default one
 * @param authorization the value of the header; null where security is off
 */
public record Destination(
        URI kibana, @Nullable String space, @Nullable String authorization) {
    private static final Duration LONGEST = Duration.ofMinutes(2);

    public static String basic(String user, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(UTF_8));
    }

    public static String apiKey(String key) {
        return "ApiKey " + key;
    }

    /** A request to Kibana as a whole. */
    HttpRequest.Builder request(String path) {
        return at(path);
    }

    /** A request to the space. */
    HttpRequest.Builder inSpace(String path) {
        return at(space == null ? path : "/s/" + space + path);
    }

    private HttpRequest.Builder at(String path) {
        String base = kibana.toString();
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create((base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path))
                .timeout(LONGEST)
                .header("kbn-xsrf", "so-giam-sat");
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        return request;
    }
}
