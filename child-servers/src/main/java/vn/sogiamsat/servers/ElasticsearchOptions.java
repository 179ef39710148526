package vn.sogiamsat.servers;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How a private Elasticsearch is run.
 *
 * @param home the folder that holds {@code dist} and {@code unpacked}
 * @param data the folder for configuration, data, logs and temporary files; made when it is not there
 * @param secret the file of the user's password, made when it is not there; null switches security off, for tests
 * @param httpPort on loopback
 * @param heapMegabytes the heap of the server
 */
public record ElasticsearchOptions(
        Path home, Path data, @Nullable Path secret, int httpPort, int heapMegabytes) {
    /** The user of the application, with rights on our indices only. */
    public static final String USER = "ledger";
}
