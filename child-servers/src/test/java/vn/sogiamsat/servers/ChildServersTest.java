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
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
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
    void a_server_on_a_folder_of_a_similar_name_is_no_leftover() {
        Path folder = SharedServers.temporaryFolder("similar");
        try (PostgresServer other = PostgresServer.start(new PostgresOptions(
                SharedServers.home(), folder.resolve("cluster"), folder.resolve("password"), Ports.free()))) {
            Path data = folder.resolve("cluster");
            assertThat(Leftovers.end(folder.resolve("clust"), "INT", Duration.ofSeconds(1)))
                    .isZero();
            assertThat(Leftovers.end(data.subpath(0, data.getNameCount()), "INT", Duration.ofSeconds(1)))
                    .as("the same names below another root")
                    .isZero();
            assertThat(other.isRunning()).isTrue();
        }
    }

    @Test
    void a_cluster_half_made_by_a_crash_is_made_anew() throws Exception {
        Path folder = SharedServers.temporaryFolder("half");
        Path part = Files.createDirectory(folder.resolve("cluster.part"));
        Files.writeString(part.resolve("PG_VERSION"), "18\n");
        Files.writeString(folder.resolve("cluster.initial-password"), "of the crashed start");
        try (PostgresServer server = PostgresServer.start(new PostgresOptions(
                        SharedServers.home(), folder.resolve("cluster"), folder.resolve("password"), Ports.free()));
                Connection connection = connect(server)) {
            assertThat(show(connection, "fsync")).isEqualTo("on");
            assertThat(part).doesNotExist();
        }
    }

    @Test
    void a_program_of_ours_sees_of_the_environment_what_it_is_given_and_no_more() throws Exception {
        Path folder = SharedServers.temporaryFolder("program");
        Path source = folder.resolve("Program.java");
        Files.writeString(source, """
                class Program {
                    public static void main(String[] arguments) {
                        System.getenv().forEach((name, value) -> System.out.println(name + "=" + value));
                    }
                }
                """);
        JavaServer program = JavaServer.start(
                new JavaOptions(
                        "the program",
                        List.of("-Xmx32m", source.toString()),
                        Map.of("GIVEN", "yes"),
                        folder.resolve("run"),
                        List.of(),
                        Duration.ofSeconds(60),
                        Duration.ofSeconds(10)),
                () -> true);
        try (program) {
            program.onExit().orTimeout(60, TimeUnit.SECONDS).join();
            assertThat(program.lastLines()).contains("GIVEN").doesNotContain("HOME=", "MAVEN", "JAVA_HOME=");
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
        try (ElasticsearchServer server = secured(folder)) {
            assertThat(health(server, null)).isEqualTo(401);
            assertThat(health(server, server.username() + ":" + server.password()))
                    .isEqualTo(200);
            server.kill();
        }
        Files.delete(folder.resolve("secrets/es"));
        try (ElasticsearchServer server = secured(folder)) {
            assertThat(health(server, server.username() + ":" + server.password()))
                    .as("with a new password after the old one was lost")
                    .isEqualTo(200);
        }
    }

    private static ElasticsearchServer secured(Path folder) {
        return ElasticsearchServer.start(new ElasticsearchOptions(
                SharedServers.home(), folder.resolve("es"), folder.resolve("secrets/es"), Ports.free(), 256));
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
