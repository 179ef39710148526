package vn.sogiamsat.query.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A person's browser without its screen: cookies, forms with their CSRF token, no redirects unless asked for. */
public final class Browser {
    /** What browsers say they accept. */
    public static final String HTML = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String base;

    public Browser(int port) {
        this.base = "http://127.0.0.1:" + port;
    }

    /** A page, as a browser asks for it. */
    public HttpResponse<String> get(String path) {
        return get(path, HTML);
    }

    public HttpResponse<String> get(String path, String accept) {
        return send(request(path).header("Accept", accept).GET());
    }

    public HttpResponse<byte[]> bytes(String path) {
        return send(request(path).header("Accept", HTML).GET(), HttpResponse.BodyHandlers.ofByteArray());
    }

    /** The lines of an answer as they arrive: {@link UncheckedIOException} where it is cut off. */
    public Stream<String> lines(String path) {
        return send(request(path).header("Accept", HTML).GET(), HttpResponse.BodyHandlers.ofLines())
                .body();
    }

    /** Fills a form in that stands on the page {@code on}, and sends it. */
    public HttpResponse<String> submit(String on, String action, Map<String, String> fields) {
        String token = csrf(get(on).body());
        return post(action, fields, token);
    }

    /** The same, where a file is the answer. */
    public HttpResponse<byte[]> submitForBytes(String on, String action, Map<String, String> fields) {
        return send(form(action, fields, csrf(get(on).body())), HttpResponse.BodyHandlers.ofByteArray());
    }

    public HttpResponse<String> post(String action, Map<String, String> fields, String csrf) {
        return send(form(action, fields, csrf));
    }

    private HttpRequest.Builder form(String action, Map<String, String> fields, String csrf) {
        String form = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&", "_csrf=" + encode(csrf) + "&", ""));
        return request(action)
                .header("Accept", HTML)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form));
    }

    public HttpResponse<String> signIn(String login, String password) {
        return submit("/login", "/login", Map.of("username", login, "password", password));
    }

    /** The value of a cookie, or an empty text. */
    public String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(cookie -> cookie.getValue())
                .findFirst()
                .orElse("");
    }

    /** Where a redirect leads, without the host. */
    public static String target(HttpResponse<?> response) {
        return response.headers()
                .firstValue("Location")
                .map(location -> location.replaceFirst("^https?://[^/]+", ""))
                .orElse("");
    }

    private static String csrf(String page) {
        Matcher token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(page);
        if (!token.find()) {
            throw new AssertionError("no form with a CSRF token on this page:\n" + page);
        }
        return token.group(1);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, HttpResponse.BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        try {
            return client.send(request.build(), body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
