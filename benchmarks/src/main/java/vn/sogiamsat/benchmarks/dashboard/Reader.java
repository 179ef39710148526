package vn.sogiamsat.benchmarks.dashboard;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.sogiamsat.benchmarks.server.RunningApplication;

/** Somebody who is signed in and reads pages. */
final class Reader {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final RunningApplication application;
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    Reader(RunningApplication application, String login, String password) {
        this.application = application;
        Matcher token = TOKEN.matcher(page("/login"));
        if (!token.find()) {
            throw new IllegalStateException("the login page has no token");
        }
        String form = "username=" + login + "&password=" + URLEncoder.encode(password, UTF_8) + "&_csrf="
                + URLEncoder.encode(token.group(1), UTF_8);
        send(HttpRequest.newBuilder(application.uri("/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
    }

    /** @throws IllegalStateException when the answer is not 200 */
    String page(String path) {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(application.uri(path))
                .header("Accept", "text/html")
                .build());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + ": " + answer.statusCode());
        }
        return answer.body();
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
