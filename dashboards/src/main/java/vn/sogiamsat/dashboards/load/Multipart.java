package vn.sogiamsat.dashboards.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.http.HttpRequest;

/** A form with one file, as Kibana takes it. */
final class Multipart {
    private static final String BOUNDARY = "so-giam-sat-7f1c0a526f0e4d5e";

    private Multipart() {}

    /** @param name ends in {@code .ndjson}, or Kibana refuses it */
    static HttpRequest.Builder post(HttpRequest.Builder request, String name, String content) {
        String body = "--" + BOUNDARY + "\r\n"
                + "Content-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\r\n"
                + "Content-Type: application/ndjson\r\n\r\n"
                + content + "\r\n--" + BOUNDARY + "--\r\n";
        return request.header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.getBytes(UTF_8)));
    }
}
