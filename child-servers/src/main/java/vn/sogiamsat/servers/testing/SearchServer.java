package vn.sogiamsat.servers.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/**
 * The Elasticsearch that tests share: one of their own, or the cluster that {@code LEDGER_TEST_ELASTICSEARCH} names,
 * with {@code …_USERNAME}, {@code …_PASSWORD} and {@code …_CA} beside it. Others may be on it: each suite has indices
 * with a prefix of its own.
 *
 * @param username null where security is off
 * @param ca certificates (PEM) to trust; null for those that Java does
 */
public record SearchServer(
        String url,
        @Nullable String username,
        @Nullable String password,
        @Nullable Path ca) {
    /** The variable that names a cluster. */
    public static final String GIVEN = "LEDGER_TEST_ELASTICSEARCH";

    /** The cluster that the environment names; null when it names none. */
    static @Nullable SearchServer given(Map<String, String> environment) {
        String url = environment.getOrDefault(GIVEN, "");
        if (url.isBlank()) {
            return null;
        }
        String ca = environment.getOrDefault(GIVEN + "_CA", "");
        return new SearchServer(
                url.strip().replaceAll("/+$", ""),
                environment.get(GIVEN + "_USERNAME"),
                environment.get(GIVEN + "_PASSWORD"),
                ca.isBlank() ? null : Path.of(ca));
    }

    /** How a ledger is told to use it, as environment variables. */
    public Map<String, String> environment(String prefix) {
        Map<String, String> environment = new TreeMap<>();
        environment.put("LEDGER_ELASTICSEARCH_URL", url);
        environment.put("LEDGER_ELASTICSEARCH_PREFIX", prefix);
        if (username != null && password != null) {
            environment.put("LEDGER_ELASTICSEARCH_USERNAME", username);
            environment.put("LEDGER_ELASTICSEARCH_PASSWORD", password);
        }
        if (ca != null) {
            environment.put("LEDGER_ELASTICSEARCH_CA_FILE", ca.toString());
        }
        return environment;
    }

    /** The value of the header {@code Authorization}; null where nobody asks for it. */
    public @Nullable String authorization() {
        return username == null
                ? null
                : "Basic "
                        + Base64.getEncoder()
                                .encodeToString((username + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    /** Whom to trust; what Java does where no certificates are named. */
    public SSLContext trust() {
        try {
            if (ca == null) {
                return SSLContext.getDefault();
            }
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            try (InputStream pem = Files.newInputStream(ca)) {
                for (Certificate certificate :
                        CertificateFactory.getInstance("X.509").generateCertificates(pem)) {
                    store.setCertificateEntry("ca-" + store.size(), certificate);
                }
            }
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("cannot read the certificates in " + ca, e);
        }
    }

    /** A client that trusts whom it should. */
    public HttpClient http() {
        return HttpClient.newBuilder().sslContext(trust()).build();
    }

    /** A request that says who asks. */
    public HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + "/" + path));
        String authorization = authorization();
        return authorization == null ? request : request.header("Authorization", authorization);
    }

    /** Removes all indices whose names begin so; on a cluster of others nothing is to be left behind. */
    public void removeIndices(String prefix) {
        try (HttpClient client = http()) {
            String names = send(client, request("_cat/indices/" + prefix + "-*?h=index&expand_wildcards=all"));
            if (!names.isBlank()) {
                send(
                        client,
                        request(String.join(",", names.strip().split("\\s+"))).DELETE());
            }
        }
    }

    private static String send(HttpClient client, HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
