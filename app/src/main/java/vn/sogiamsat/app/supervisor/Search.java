package vn.sogiamsat.app.supervisor;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import vn.sogiamsat.app.terminal.Terminal;
import vn.sogiamsat.servers.ElasticsearchOptions;
import vn.sogiamsat.servers.ElasticsearchServer;

/**
 * The Elasticsearch that the views are kept in.
 *
 * @param settings how the application reaches it, as environment variables
 */
record Search(Map<String, String> settings) {
    private static final String URL = "LEDGER_ELASTICSEARCH_URL";
    private static final int HEAP_MEGABYTES = 512;

    /** Starts the private server, or leaves it at the one that the environment names. */
    static Search open(DataFolder folder, Facts facts, StartOptions options, ChildServers children, Terminal terminal) {
        String own = options.environment().getOrDefault(URL, "");
        if (!own.isBlank()) {
            terminal.step("Dùng Elasticsearch " + own, "using the Elasticsearch " + own);
            return new Search(Map.of(URL, own));
        }
        terminal.step("Đang khởi động Elasticsearch", "starting Elasticsearch");
        ElasticsearchServer server = children.add(ElasticsearchServer.start(new ElasticsearchOptions(
                options.home(),
                folder.elasticsearch(),
                folder.secret("elasticsearch"),
                PrivatePort.of("elasticsearch", facts),
                HEAP_MEGABYTES)));
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put(URL, server.url());
        settings.put("LEDGER_ELASTICSEARCH_USERNAME", Objects.requireNonNull(server.username()));
        settings.put("LEDGER_ELASTICSEARCH_PASSWORD", Objects.requireNonNull(server.password()));
        return new Search(settings);
    }
}
