package vn.sogiamsat.app.search;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.http.util.EntityUtils;
import org.elasticsearch.client.Request;
import org.elasticsearch.client.Response;
import org.elasticsearch.client.ResponseException;
import org.elasticsearch.client.RestClient;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import vn.sogiamsat.app.terminal.Refusal;
import vn.sogiamsat.core.Json;

/** Elasticsearch as an administrator asks it: each request is answered, or a sentence says why not. */
final class Server {
    private final RestClient connections;

    Server(RestClient connections) {
        this.connections = connections;
    }

    /** @throws Refusal when it is not done */
    JsonNode send(String method, String path, @Nullable Object body) {
        Request request = new Request(method, path);
        if (body != null) {
            request.setJsonEntity(Json.mapper().writeValueAsString(body));
        }
        try {
            return json(connections.performRequest(request));
        } catch (ResponseException e) {
            throw refused(method, path, e);
        } catch (IOException e) {
            throw new Refusal(
                    "Không tới được Elasticsearch: %s. Kiểm tra --elasticsearch-url và --ca-file.".formatted(reason(e)),
                    "Elasticsearch cannot be reached: %s. See to --elasticsearch-url and --ca-file."
                            .formatted(reason(e)));
        }
    }

    private static String reason(IOException e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.toString();
    }

    private static JsonNode json(Response answer) throws IOException {
        return Json.mapper().readTree(text(answer));
    }

    private static String text(Response answer) throws IOException {
        return answer.getEntity() == null ? "" : EntityUtils.toString(answer.getEntity(), StandardCharsets.UTF_8);
    }

    private static Refusal refused(String method, String path, ResponseException e) {
        String what = method + " " + path;
        int status = e.getResponse().getStatusLine().getStatusCode();
        return switch (status) {
            case 401 ->
                new Refusal(
                        "Elasticsearch không chấp nhận đăng nhập (401). Xem --user và mật khẩu trong biến môi trường.",
                        "Elasticsearch did not accept the login (401). See --user and the password in the environment.");
            case 403 ->
                new Refusal(
                        "Tài khoản không được phép làm việc này: %s (403). Cần manage_index_templates, manage_ilm, manage_security và manage trên các chỉ mục của sổ."
                                .formatted(what),
                        "The login may not do this: %s (403). It needs manage_index_templates, manage_ilm, manage_security, and manage on the ledger's indices."
                                .formatted(what));
            default ->
                new Refusal(
                        "Elasticsearch từ chối %s (%d): %s".formatted(what, status, why(e)),
                        "Elasticsearch refused %s (%d): %s".formatted(what, status, why(e)));
        };
    }

    private static String why(ResponseException e) {
        try {
            JsonNode error = json(e.getResponse()).path("error");
            return error.path("reason").asString(error.asString(""));
        } catch (IOException | JacksonException unreadable) {
            return e.getResponse().getStatusLine().toString();
        }
    }
}
