package vn.sogiamsat.app.search;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.apache.http.Header;
import org.apache.http.HttpHost;
import org.apache.http.message.BasicHeader;
import org.elasticsearch.client.RestClient;
import org.elasticsearch.client.RestClientBuilder;
import vn.sogiamsat.app.terminal.Refusal;

/**
 * Makes connections to Elasticsearch. Over https the server's certificate and the name in it are always verified: there
 * is no setting to leave that out.
 */
public final class Connections {
    /** A server that does not accept a connection in this time counts as away. */
    private static final int CONNECT_MILLIS = 5_000;
    /** The longest silence of a connected server; the projections' claims outlast it by far. */
    private static final int ANSWER_MILLIS = 30_000;

    private Connections() {}

    /**
     * Opens no connection yet, so Elasticsearch may be away.
     *
     * @throws Refusal when the settings contradict each other, cannot be read, or would give secrets away
     */
    public static RestClient to(SearchSettings settings) {
        List<URI> nodes = settings.url().stream().map(Connections::node).toList();
        Optional<String> authorization = Credentials.of(settings);
        if (nodes.isEmpty()) {
            throw noAddress("");
        }
        if (authorization.isPresent()) {
            nodes.forEach(Connections::requirePrivate);
        }
        Path caFile = settings.caFile();
        SSLContext trusted = caFile == null || caFile.toString().isBlank() ? null : Trust.in(caFile);
        RestClientBuilder builder = RestClient.builder(nodes.stream()
                        .map(node -> new HttpHost(node.getHost(), node.getPort(), node.getScheme()))
                        .toArray(HttpHost[]::new))
                .setRequestConfigCallback(
                        request -> request.setConnectTimeout(CONNECT_MILLIS).setSocketTimeout(ANSWER_MILLIS))
                .setHttpClientConfigCallback(http -> trusted == null ? http : http.setSSLContext(trusted));
        authorization.ifPresent(
                value -> builder.setDefaultHeaders(new Header[] {new BasicHeader("Authorization", value)}));
        return builder.build();
    }

    private static URI node(String url) {
        try {
            URI uri = URI.create(url.strip());
            if (uri.getHost() != null
                    && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
                    && uri.getRawUserInfo() == null
                    && (uri.getRawPath().isEmpty() || uri.getRawPath().equals("/"))) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            throw noAddress(url);
        }
        throw noAddress(url);
    }

    private static Refusal noAddress(String url) {
        return new Refusal(
                "Elasticsearch: “%s” không phải địa chỉ. Cần dạng https://máy:9200, nhiều máy cách nhau bằng dấu phẩy, không kèm tài khoản hay đường dẫn (ledger.elasticsearch.url)."
                        .formatted(url),
                "Elasticsearch: “%s” is no address. It must be like https://host:9200, several separated by commas, without login or path (ledger.elasticsearch.url)."
                        .formatted(url));
    }

    private static void requirePrivate(URI node) {
        if (node.getScheme().equals("http") && !isLoopback(node.getHost())) {
            throw new Refusal(
                    "Elasticsearch: %s không mã hóa, mật khẩu hay khóa API sẽ đi qua mạng cho mọi người đọc. Hãy dùng https."
                            .formatted(node),
                    "Elasticsearch: %s is not encrypted; the password or API key would cross the network for everybody to read. Use https."
                            .formatted(node));
        }
    }

    /** Without asking any name server: a name that is not that of this machine by definition is taken for another's. */
    private static boolean isLoopback(String host) {
        if (host.equals("localhost")) {
            return true;
        }
        if (!host.matches("[0-9.]+|\\[.*]")) {
            return false;
        }
        try {
            return Arrays.stream(InetAddress.getAllByName(host)).allMatch(InetAddress::isLoopbackAddress);
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
