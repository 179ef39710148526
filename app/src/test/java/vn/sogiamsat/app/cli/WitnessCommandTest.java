package vn.sogiamsat.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sogiamsat.app.testing.TestLog;

/** A witness that cannot begin says why; what it made stays for the next start. */
class WitnessCommandTest {
    @TempDir
    private Path temporary;

    private Path folder;

    @BeforeEach
    void start() {
        folder = temporary.resolve("witness");
    }

    @Test
    void without_logs_to_watch_it_gives_its_line_for_the_policy_and_asks_for_theirs() {
        Typed first = witness("--name", "kiem-tra.example", "--url", "https://witness.example/w");

        assertRefused(first, "logs.txt", "./ledger keys show", "no line «log …»");
        assertThat(first.text())
                .containsPattern("witness kiem-tra.example/[0-9a-f]{8} kiem-tra.example\\+[0-9a-f]{8}\\+\\S+ "
                        + "https://witness.example/w")
                .doesNotContain("PRIVATE");
        assertThat(witness("--url", "https://witness.example/w").text()).isEqualTo(first.text());
    }

    @Test
    void a_list_of_logs_that_cannot_be_understood_is_named_with_its_line() throws IOException {
        Path logs = Files.writeString(temporary.resolve("logs.txt"), "# mine\nlog nonsense\n");

        assertRefused(witness("--logs", logs.toString()), logs.toString(), "dòng 2", "line 2");
    }

    @Test
    void a_folder_that_holds_something_else_is_refused() throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("thesis.odt"), "mine");

        assertRefused(witness(), "đã chứa thứ khác", "--folder");
        assertThat(Files.list(folder)).hasSize(1);
    }

    @Test
    void a_lost_key_is_not_replaced_by_another_once_something_was_cosigned() throws IOException {
        Files.createDirectories(folder.resolve("seen"));
        Files.createFile(folder.resolve("witness.lock"));

        assertRefused(witness(), "witness.key", "trả lại tệp từ bản sao lưu", "restore it from your backup");
        assertThat(folder.resolve("witness.key")).doesNotExist();
    }

    @Test
    void a_ledgers_key_is_no_witnesss() throws IOException {
        Files.createDirectories(folder);
        Files.createFile(folder.resolve("witness.lock"));
        Typed.ledger("keys", "make", "--kind", "log", "--name", "x", "--file", folder + "/witness.key");

        assertRefused(witness(), "không phải của nhân chứng", "no witness's");
    }

    @Test
    void an_address_that_is_none_is_refused() throws IOException {
        Path logs = Files.writeString(
                temporary.resolve("logs.txt"), TestLog.of("a.example").policyLine());

        assertRefused(witness("--logs", logs.toString(), "--port", "70000"), "70000");
        assertRefused(witness("--logs", logs.toString(), "--address", "no.such.host.invalid"), "no.such.host.invalid");
        assertRefused(witness("--logs", logs.toString(), "--address", "192.0.2.1"), "192.0.2.1", "--address");
    }

    private Typed witness(String... options) {
        String[] typed = new String[options.length + 3];
        typed[0] = "witness";
        typed[1] = "--folder";
        typed[2] = folder.toString();
        System.arraycopy(options, 0, typed, 3, options.length);
        return Typed.ledger(typed);
    }

    private static void assertRefused(Typed typed, String... said) {
        assertThat(typed.text()).contains(said).doesNotContain("Exception", "\tat ");
        assertThat(typed.exitCode()).isEqualTo(1);
    }
}
