package vn.sogiamsat.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import vn.sogiamsat.app.compose.ComposeFile;
import vn.sogiamsat.app.terminal.Terminal;

/** The commands that the compose files call are commands of this program, with options that it has. */
class ComposeCommandsTest {
    private static final String SCRIPT = "ledger ";

    private static CommandLine program() {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
        return LedgerCommand.commandLine(new Terminal(nowhere, nowhere), Map.of());
    }

    /** What is called, word by word: as the arguments of the image, or in a script of a few lines. */
    private static List<String[]> called() {
        List<String[]> called = new ArrayList<>();
        ComposeFile.all()
                .map(ComposeFile::withDefaults)
                .forEach(file -> file.services().values().stream()
                        .filter(ComposeFile::isOurs)
                        .filter(service -> service.containsKey("command"))
                        .forEach(service -> {
                            List<String> words = ComposeFile.list(service, "command");
                            if (!service.containsKey("entrypoint")) {
                                called.add(words.toArray(String[]::new));
                                return;
                            }
                            words.getFirst()
                                    .replace("\\\n", " ")
                                    .lines()
                                    .filter(line -> line.startsWith(SCRIPT))
                                    .map(line -> line.substring(SCRIPT.length()).split("\\s+"))
                                    .forEach(called::add);
                        }));
        return called;
    }

    @Test
    void each_is_understood() {
        assertThat(called())
                .extracting(words -> words[0])
                .containsExactlyInAnyOrder(
                        "migrate", "elasticsearch", "dashboards", "migrate", "elasticsearch", "dashboards");
        for (String[] words : called()) {
            CommandLine.ParseResult result = program().parseArgs(words);
            assertThat(result.unmatched()).as(Arrays.toString(words)).isEmpty();
        }
    }

    @Test
    void one_that_is_written_wrongly_is_found() {
        assertThatThrownBy(() -> program().parseArgs("dashboards", "import", "--kibanas=http://kibana:5601"))
                .isInstanceOf(CommandLine.ParameterException.class);
    }

    @Test
    void the_health_of_a_port_on_which_nobody_listens_is_bad_and_said() {
        Typed typed = Typed.ledger(Map.of("SERVER_PORT", "1"), "health");
        assertThat(typed.exitCode()).isEqualTo(1);
        assertThat(typed.text()).contains("Không có trả lời từ http://127.0.0.1:1/", "No answer");
        assertThat(Typed.ledger("health", "--port", "0").text()).contains("không hợp lệ");
    }
}
