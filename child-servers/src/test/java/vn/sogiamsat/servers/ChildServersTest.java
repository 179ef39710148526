package vn.sogiamsat.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import vn.sogiamsat.servers.testing.SharedServers;

class ChildServersTest {

    @Test
    void postgres_is_durable_by_its_own_word() throws SQLException {
        try (Connection connection = connect(SharedServers.postgres())) {
            assertThat(show(connection, "fsync")).isEqualTo("on");
            assertThat(show(connection, "synchronous_commit")).isEqualTo("on");
            assertThat(show(connection, "full_page_writes")).isEqualTo("on");
            assertThat(show(connection, "data_checksums")).isEqualTo("on");
        }
    }

    @Test
    void postgres_lets_nobody_in_without_the_password() {
        PostgresServer server = SharedServers.postgres();
        assertThat(catchSql(() -> DriverManager.getConnection(server.jdbcUrl("postgres"), "postgres", "guess")))
                .isEqualTo("28P01");
    }

    @Test
    void what_postgres_acknowledged_is_there_after_it_was_killed() throws SQLException {
        try (PostgresServer server = SharedServers.newPostgres()) {
            try (Connection connection = connect(server)) {
                connection.createStatement().execute("create table kept(id int)");
                connection.createStatement().execute("insert into kept values (1)");
            }
            server.kill();
            assertThat(server.isRunning()).isFalse();
            server.restart();
            try (Connection connection = connect(server);
                    ResultSet row = connection.createStatement().executeQuery("select count(*) from kept")) {
                row.next();
                assertThat(row.getInt(1)).isEqualTo(1);
            }
        }
    }

    @Test
    void a_start_ends_what_a_crash_left_running_on_the_same_data() throws SQLException {
        Path folder = SharedServers.temporaryFolder("leftover");
        PostgresServer orphan = PostgresServer.start(new PostgresOptions(
                SharedServers.home(), folder.resolve("cluster"), folder.resolve("password"), Ports.free()));
        try (PostgresServer next = PostgresServer.start(new PostgresOptions(
                        SharedServers.home(), folder.resolve("cluster"), folder.resolve("password"), Ports.free()));
                Connection connection = connect(next)) {
            assertThat(orphan.isRunning()).isFalse();
            assertThat(show(connection, "fsync")).isEqualTo("on");
        }
    }

    @Test
    void the_servers_do_not_run_as_root() throws Exception {
        Object owner = Files.getAttribute(
                Path.of("/proc", Long.toString(SharedServers.postgres().pid())), "unix:uid");
        assertThat(owner).isNotEqualTo(0);
    }

    @Test
    void a_secured_elasticsearch_answers_its_user_and_nobody_else() throws Exception {
        Path folder = SharedServers.temporaryFolder("secured");
        try (ElasticsearchServer server = ElasticsearchServer.start(new ElasticsearchOptions(
                SharedServers.home(), folder.resolve("es"), folder.resolve("secrets/es"), Ports.free(), 256))) {
            assertThat(health(server, null)).isEqualTo(401);
            assertThat(health(server, server.username() + ":" + server.password()))
                    .isEqualTo(200);
            server.kill();
            server.restart();
            assertThat(health(server, server.username() + ":" + server.password()))
                    .isEqualTo(200);
        }
    }

    private static int health(ElasticsearchServer server, @org.jspecify.annotations.Nullable String login)
            throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.url() + "/_cluster/health"));
            if (login != null) {
                request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(login.getBytes()));
            }
            return client.send(request.build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }

    private static Connection connect(PostgresServer server) throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl("postgres"), server.superuser(), server.password());
    }

    private static String show(Connection connection, String setting) throws SQLException {
        try (ResultSet row = connection.createStatement().executeQuery("show " + setting)) {
            row.next();
            return row.getString(1);
        }
    }

    private static String catchSql(java.util.concurrent.Callable<Connection> attempt) {
        try (Connection connection = attempt.call()) {
            return "opened " + connection;
        } catch (SQLException e) {
            return e.getSQLState();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
