package vn.sogiamsat.app.supervisor;

import java.nio.file.Path;
import java.util.Map;

/**
 * How a ledger is to be run.
 *
 * @param data where everything lies
 * @param port of the web pages and the machine interface, on loopback
 * @param jar this program
 * @param home where the build put the servers' archives
 * @param environment the supervisor's own
 */
public record StartOptions(Path data, int port, Path jar, Path home, Map<String, String> environment) {
    /** Without the environment, which may hold passwords. */
    @Override
    public String toString() {
        return "ledger in " + data + " on port " + port;
    }
}
