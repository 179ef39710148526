package vn.sogiamsat.app.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.sogiamsat.app.supervisor.StartOptions;
import vn.sogiamsat.app.terminal.Refusal;

/** Servers of the operator's own, instead of private ones. */
final class ServerOptions {
    @Option(
            names = "--database-url",
            paramLabel = "URL",
            description = {
                "PostgreSQL của bạn, thay cho máy chủ riêng của sổ; như LEDGER_DATABASE_URL. Tài khoản: xem docs/operating.md.",
                "A PostgreSQL of yours instead of a private one; same as LEDGER_DATABASE_URL. Logins: see docs/operating.md."
            })
    private @Nullable String databaseUrl;

    @Option(
            names = "--elasticsearch-url",
            paramLabel = "URL",
            description = {
                "Elasticsearch của bạn, thay cho máy chủ riêng của sổ; như LEDGER_ELASTICSEARCH_URL.",
                "An Elasticsearch of yours instead of a private one; same as LEDGER_ELASTICSEARCH_URL."
            })
    private @Nullable String elasticsearchUrl;

    @Option(
            names = "--axon-server",
            paramLabel = "HOST:PORT",
            description = {
                "Axon Server giữ các sự kiện, thay cho PostgreSQL; xem docs/axon-server.md.",
                "An Axon Server that holds the events instead of PostgreSQL; see docs/axon-server.md."
            })
    private @Nullable String axonServer;

    /** What is typed goes before what the environment says. */
    StartOptions options(Path data, int port, Map<String, String> environment) {
        if (port < 1 || port > 65_535) {
            throw new Refusal(
                    "Cổng %d không hợp lệ: phải từ 1 đến 65535.".formatted(port),
                    "Port %d is none: it must be from 1 to 65535.".formatted(port));
        }
        Map<String, String> settings = new TreeMap<>(environment);
        if (databaseUrl != null) {
            settings.put("LEDGER_DATABASE_URL", databaseUrl);
        }
        if (elasticsearchUrl != null) {
            settings.put("LEDGER_ELASTICSEARCH_URL", elasticsearchUrl);
        }
        if (axonServer != null) {
            settings.put("AXON_AXONSERVER_ENABLED", "true");
            settings.put("AXON_AXONSERVER_SERVERS", axonServer);
        }
        Path jar = Path.of(System.getProperty("java.class.path"));
        Path home = Path.of(System.getProperty("ledger.home", ".ledger")).toAbsolutePath();
        return new StartOptions(data, port, jar, home, settings);
    }
}
