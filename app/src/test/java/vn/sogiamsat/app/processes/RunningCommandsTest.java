package vn.sogiamsat.app.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import vn.sogiamsat.app.testing.CommandLineRun;
import vn.sogiamsat.app.testing.LedgerProcess;
import vn.sogiamsat.servers.testing.SharedServers;

/** What one can do beside a ledger that runs. */
@Tag("processes")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RunningCommandsTest {
    private final Path data = SharedServers.temporaryFolder("running").resolve("có dấu cách");
    private LedgerProcess ledger;
    private JsonNode sourcesAtFirst;

    @BeforeAll
    void start() {
        ledger = LedgerProcess.start(data);
        sourcesAtFirst =
                ledger.client().operator().get("/api/sources").expect(200).json();
    }

    @AfterAll
    void stop() {
        ledger.close();
    }

    @Test
    void a_start_tells_the_address_the_first_password_and_how_to_load_the_sample() throws Exception {
        String password =
                Files.readString(data.resolve("ledger/secrets/first-login.txt")).strip();
        assertThat(ledger.terminal().output())
                .contains("http://127.0.0.1:" + ledger.port(), "./ledger sample", "admin", password);
        assertThat(ledger.client().logIn("admin", password)).isNotNull();
    }

    @Test
    void a_start_loads_nothing_by_itself() {
        assertThat(sourcesAtFirst).isEmpty();
    }

    @Test
    void status_says_that_all_is_well_and_ends_with_0() {
        CommandLineRun status = CommandLineRun.run("status", "--data", data.toString());
        assertThat(status.output()).contains("Sổ đang chạy tốt", "http://127.0.0.1:" + ledger.port());
        assertThat(status.exitCode(Duration.ZERO)).isZero();
    }

    @Test
    void a_second_start_on_the_same_folder_is_refused_by_a_sentence() {
        CommandLineRun second = CommandLineRun.run("start", "--data", data.toString());
        assertThat(second.output()).contains("đang chạy rồi", "already running").doesNotContain("Exception", "\tat ");
        assertThat(second.exitCode(Duration.ZERO)).isEqualTo(1);
        assertThat(CommandLineRun.run("status", "--data", data.toString()).exitCode(Duration.ZERO))
                .isZero();
    }

    @Test
    void a_port_that_is_taken_is_refused_by_a_sentence() {
        Path other = SharedServers.temporaryFolder("taken").resolve("data");
        CommandLineRun second =
                CommandLineRun.run("start", "--data", other.toString(), "--port", Integer.toString(ledger.port()));
        assertThat(second.output()).contains("Cổng " + ledger.port(), "--port").doesNotContain("Exception", "\tat ");
        assertThat(second.exitCode(Duration.ZERO)).isEqualTo(1);
    }

    @Test
    void the_application_knows_no_password_but_its_own() throws Exception {
        String environment = new String(
                Files.readAllBytes(Path.of("/proc", Long.toString(ledger.application()), "environ")),
                StandardCharsets.UTF_8);
        assertThat(environment).contains(secret("postgresql-app"));
        assertThat(environment).doesNotContain(secret("postgresql-owner"), secret("postgresql-superuser"));
    }

    @Test
    void no_password_stands_in_the_list_of_processes() throws Exception {
        for (String name : List.of("postgresql-app", "postgresql-owner", "postgresql-superuser", "elasticsearch")) {
            String secret = secret(name);
            assertThat(ledger.children()).noneMatch(pid -> commandLine(pid).contains(secret));
        }
    }

    @Test
    void nothing_that_talks_to_the_network_runs_as_root() throws Exception {
        for (long pid : ledger.children()) {
            assertThat(Files.getAttribute(Path.of("/proc", Long.toString(pid)), "unix:uid"))
                    .as(commandLine(pid))
                    .isNotEqualTo(0);
        }
    }

    @Test
    void the_sample_goes_in_once_however_often_it_is_sent() {
        CommandLineRun first = CommandLineRun.run("sample", "--data", data.toString());
        assertThat(first.output()).contains("[19/19]", "0 đã có", "/meetings").doesNotContain("không nhận");
        assertThat(first.exitCode(Duration.ZERO)).isZero();

        CommandLineRun second = CommandLineRun.run("sample", "--data", data.toString());
        assertThat(second.output()).contains("không ghi thêm gì", "nothing was added");
        assertThat(second.exitCode(Duration.ZERO)).isZero();
    }

    @Test
    void the_views_are_rebuilt_and_switched_by_one_command() {
        CommandLineRun rebuild = CommandLineRun.run("rebuild", "all", "--data", data.toString());
        assertThat(rebuild.output())
                .contains(
                        "now shows ledger-audit-v1-2",
                        "now shows ledger-obligations-v1-2",
                        "views: compared when both had read",
                        " 0 different");
        assertThat(rebuild.exitCode(Duration.ZERO)).isZero();

        CommandLineRun status = CommandLineRun.run("rebuild", "--status", "--data", data.toString());
        assertThat(status.output()).contains("obligations: no rebuild is on its way; live is v1-2");
        assertThat(status.exitCode(Duration.ZERO)).isZero();
        CommandLineRun cancel = CommandLineRun.run("rebuild", "--cancel", "--data", data.toString());
        assertThat(cancel.exitCode(Duration.ZERO)).isZero();
        CommandLineRun unknown = CommandLineRun.run("rebuild", "nothing", "--data", data.toString());
        assertThat(unknown.output()).contains("Không có «nothing»").doesNotContain("Exception", "\tat ");
        assertThat(unknown.exitCode(Duration.ZERO)).isEqualTo(1);
        CommandLineRun nothing = CommandLineRun.run("rebuild", "--data", data.toString());
        assertThat(nothing.output()).contains("views|obligations|all");
        assertThat(nothing.exitCode(Duration.ZERO)).isEqualTo(2);
    }

    private String secret(String name) throws Exception {
        return Files.readString(data.resolve("secrets").resolve(name)).strip();
    }

    private static String commandLine(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().commandLine())
                .orElse("");
    }
}
