package vn.sogiamsat.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.sogiamsat.servers.testing.SharedServers;

/** What could lose data by mistake is refused with a sentence that says what to do; nothing is started or changed. */
class RefusalsTest {
    private final Path data = SharedServers.temporaryFolder("refusals").resolve("data");

    private final Map<String, String> ownDatabase = new TreeMap<>(Map.of(
            "LEDGER_DATABASE_URL", "jdbc:postgresql://127.0.0.1:1/ledger",
            "LEDGER_DATABASE_OWNER", "owner",
            "LEDGER_DATABASE_OWNER_PASSWORD", "o",
            "LEDGER_DATABASE_APP", "app",
            "LEDGER_DATABASE_APP_PASSWORD", "a"));

    @Test
    void a_folder_that_holds_something_else_is_no_data_folder() throws IOException {
        Files.createDirectories(data);
        Files.writeString(data.resolve("thesis.odt"), "mine");
        refuses(start(), "đã chứa thứ khác", "--data");
        assertThat(data).isDirectoryContaining(path -> path.endsWith("thesis.odt"));
        assertThat(Files.list(data)).hasSize(1);
    }

    @Test
    void a_file_is_no_data_folder() throws IOException {
        Files.writeString(data, "mine");
        refuses(start(), "không phải là thư mục", "is no folder");
        assertThat(data).hasContent("mine");
    }

    @Test
    void a_folder_that_cannot_be_made_is_said() throws IOException {
        Files.writeString(data, "mine");
        refuses(Typed.ledger("start", "--data", data.resolve("below").toString()), "Không tạo được");
    }

    @Test
    void a_ledger_whose_database_is_gone_is_not_begun_anew() throws IOException {
        facts("layout=1\nledger=" + UUID.randomUUID());
        refuses(start(), "cơ sở dữ liệu không còn", "backup");
        assertThat(data.resolve("postgresql")).doesNotExist();
    }

    @Test
    void a_database_whose_password_is_gone_gets_no_new_one() throws IOException {
        facts("layout=1");
        Files.createDirectories(data.resolve("postgresql/cluster"));
        Files.writeString(data.resolve("postgresql/cluster/PG_VERSION"), "18");
        refuses(start(), "Thiếu", "secrets/postgresql-superuser", "backup");
        assertThat(data.resolve("secrets/postgresql-superuser")).doesNotExist();
    }

    @Test
    void a_folder_of_another_release_is_left_alone() throws IOException {
        facts("layout=2");
        refuses(start(), "bản khác của chương trình", "another release");
    }

    @Test
    void a_database_of_ones_own_needs_both_logins() {
        for (String missing : ownDatabase.keySet().stream()
                .filter(name -> !name.equals("LEDGER_DATABASE_URL"))
                .toList()) {
            Map<String, String> environment = new TreeMap<>(ownDatabase);
            environment.remove(missing);
            refuses(start(environment), missing, "docs/operating.md");
        }
    }

    @Test
    void the_application_may_not_be_the_owner_of_the_events() {
        ownDatabase.put("LEDGER_DATABASE_APP", "owner");
        refuses(start(ownDatabase), "hai vai trò khác nhau", "two roles");
    }

    @Test
    void no_password_belongs_in_an_address() {
        ownDatabase.put("LEDGER_DATABASE_URL", "jdbc:postgresql://h/ledger?user=a&password=b");
        refuses(start(ownDatabase), "Không đặt tài khoản hay mật khẩu");
        ownDatabase.put("LEDGER_DATABASE_URL", "mysql://h/ledger");
        refuses(start(ownDatabase), "jdbc:postgresql://");
    }

    @Test
    void a_database_that_cannot_be_reached_is_said_without_its_password() {
        ownDatabase.put("LEDGER_DATABASE_OWNER_PASSWORD", "do-not-show-me");
        Typed typed = Typed.ledger(ownDatabase, "migrate", "--data", data.toString());
        refuses(typed, "Không dùng được cơ sở dữ liệu", "cannot be used");
        assertThat(typed.text()).doesNotContain("do-not-show-me");
    }

    @Test
    void a_port_that_is_none_is_refused() {
        refuses(Typed.ledger("start", "--data", data.toString(), "--port", "65536"), "không hợp lệ");
    }

    @Test
    void what_cannot_be_understood_is_answered_with_the_way_to_help() {
        for (String[] typed :
                new String[][] {{"strat"}, {"start", "--prot", "1"}, {"start", "--port", "abc"}, {"stop", "now"}}) {
            Typed answer = Typed.ledger(typed);
            assertThat(answer.text()).contains("./ledger help").doesNotContain("\tat ");
            assertThat(answer.exitCode()).isEqualTo(2);
        }
    }

    @Test
    void commands_for_a_running_ledger_say_when_there_is_none() {
        for (String command : new String[] {"status", "stop"}) {
            refuses(Typed.ledger(command, "--data", data.toString()), "Không có sổ nào đang chạy", "./ledger start");
        }
        assertThat(data).doesNotExist();
    }

    private Typed start() {
        return start(Map.of());
    }

    private Typed start(Map<String, String> environment) {
        return Typed.ledger(environment, "start", "--data", data.toString());
    }

    private void facts(String content) throws IOException {
        Files.createDirectories(data);
        Files.writeString(data.resolve("ledger.properties"), content);
    }

    private static void refuses(Typed typed, String... words) {
        assertThat(typed.text()).contains(words).doesNotContain("ngoài dự kiến", "\tat ");
        assertThat(typed.exitCode()).isEqualTo(1);
    }
}
