package vn.sogiamsat.benchmarks.server;

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

/** Somebody who is signed in at the pages. */
public final class SignedIn {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final RunningApplication application;
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    public SignedIn(RunningApplication application, String login, String password) {
        this.application = application;
        submit("/login", "/login", "username=" + login + "&password=" + URLEncoder.encode(password, UTF_8));
    }

    /**
     * Sends a form.
     *
     * @param page on which the form is
     * @param fields as they are encoded, without the token
     */
    public void submit(String page, String action, String fields) {
        post(
                action + "?_csrf=" + token(page),
                "application/x-www-form-urlencoded",
                HttpRequest.BodyPublishers.ofString(fields));
    }

    /** The token of a page's forms, encoded for an address. */
    public String token(String page) {
        Matcher token = TOKEN.matcher(page(page));
        if (!token.find()) {
            throw new IllegalStateException(page + " has no token");
        }
        return URLEncoder.encode(token.group(1), UTF_8);
    }

    /**
     * @return where it leads
     * @throws IllegalStateException when the answer is no redirection
     */
    public String post(String path, String type, HttpRequest.BodyPublisher body) {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(application.uri(path))
                .header("Content-Type", type)
                .POST(body)
                .build());
        return answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new IllegalStateException(path + ": " + answer.statusCode()));
    }

    /** @throws IllegalStateException when the answer is not 200 */
    public String page(String path) {
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
