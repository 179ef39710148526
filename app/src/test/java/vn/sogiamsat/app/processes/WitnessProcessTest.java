package vn.sogiamsat.app.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.sogiamsat.app.testing.CommandLineRun;
import vn.sogiamsat.app.testing.TestLog;
import vn.sogiamsat.log.MalformedException;
import vn.sogiamsat.log.note.VerifierKey;
import vn.sogiamsat.log.witness.Outcome;
import vn.sogiamsat.log.witness.WitnessClient;
import vn.sogiamsat.servers.Ports;
import vn.sogiamsat.servers.testing.SharedServers;

/** {@code ./ledger witness} as a committee runs it. */
@Tag("processes")
class WitnessProcessTest {
    private static final Pattern POLICY_LINE = Pattern.compile("witness \\S+ \\S+ http\\S+");

    private final Path temporary = SharedServers.temporaryFolder("witness");
    private final Path folder = temporary.resolve("nhân chứng");
    private final int port = Ports.free();
    private final TestLog log = TestLog.of("so-giam-sat/1");
    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeEach
    void write() throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("logs.txt"), log.policyLine());
    }

    @AfterEach
    void close() {
        http.close();
    }

    @Test
    void what_it_has_seen_survives_its_being_killed() throws Exception {
        CommandLineRun killed = start();
        assertThat(submit(killed, log, 300)).isInstanceOf(Outcome.Cosigned.class);
        killed.kill();

        try (CommandLineRun again = start()) {
            assertThat(policyLine(again)).isEqualTo(policyLine(killed));
            assertThat(submit(again, log, 200)).isEqualTo(new Outcome.Ahead(300));
            assertThat(submit(again, log.rewrittenFrom(100), 300)).isInstanceOf(Outcome.Contradicted.class);
            assertThat(submit(again, log, 400)).isInstanceOf(Outcome.Cosigned.class);
        }
    }

    @Test
    void told_to_end_it_says_so_and_ends_at_once() throws Exception {
        CommandLineRun witness = start();
        submit(witness, log, 300);

        witness.close();

        assertThat(witness.exitCode(Duration.ZERO)).isEqualTo(143);
        assertThat(witness.output()).contains("Đã dừng").doesNotContain("Exception");
    }

    @Test
    void a_second_one_on_the_same_folder_or_port_is_refused_by_a_sentence() throws Exception {
        try (CommandLineRun witness = start()) {
            CommandLineRun second = CommandLineRun.run(
                    "witness", "--folder", folder.toString(), "--port", Integer.toString(Ports.free()));
            assertThat(second.output())
                    .contains("đang chạy với thư mục", "Another witness")
                    .doesNotContain("\tat ");
            assertThat(second.exitCode(Duration.ZERO)).isEqualTo(1);

            CommandLineRun third = CommandLineRun.run(
                    "witness",
                    "--folder",
                    temporary.resolve("other").toString(),
                    "--logs",
                    folder.resolve("logs.txt").toString(),
                    "--port",
                    Integer.toString(port));
            assertThat(third.output()).contains("cổng " + port, "--port").doesNotContain("\tat ");
            assertThat(third.exitCode(Duration.ZERO)).isEqualTo(1);
            assertThat(submit(witness, log, 300)).isInstanceOf(Outcome.Cosigned.class);
        }
    }

    @Test
    void its_key_may_be_under_a_passphrase() throws Exception {
        Path passphrase = Files.createFile(
                temporary.resolve("passphrase"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(passphrase, "đủ dài để khó đoán\n");
        try (CommandLineRun witness = start("--passphrase-file", passphrase.toString())) {
            assertThat(submit(witness, log, 300)).isInstanceOf(Outcome.Cosigned.class);
        }

        assertThat(folder.resolve("witness.key")).content().startsWith("-----BEGIN CMS-----");
        CommandLineRun without = CommandLineRun.run("witness", "--folder", folder.toString());
        assertThat(without.output()).contains("cần mật khẩu").doesNotContain("\tat ");
    }

    private CommandLineRun start(String... options) {
        List<String> arguments =
                new ArrayList<>(List.of("witness", "--folder", folder.toString(), "--port", Integer.toString(port)));
        arguments.addAll(List.of(options));
        CommandLineRun run = CommandLineRun.start(Map.of(), arguments);
        await().atMost(Duration.ofMinutes(1)).until(() -> run.output().contains("Ctrl-C") || !run.isAlive());
        assertThat(run.isAlive()).as(run.output()).isTrue();
        return run;
    }

    private Outcome submit(CommandLineRun witness, TestLog from, long size)
            throws InterruptedException, MalformedException {
        return client(witness).submit(from.note(size), from.proofs());
    }

    /** Made of nothing but the line that the witness prints for the ledger's operator. */
    private WitnessClient client(CommandLineRun witness) throws MalformedException {
        String[] words = policyLine(witness).split(" ");
        return new WitnessClient(http, URI.create(words[3]), VerifierKey.parse(words[2]), Duration.ofSeconds(20), 0);
    }

    private static String policyLine(CommandLineRun witness) {
        Matcher line = POLICY_LINE.matcher(witness.output());
        assertThat(line.find()).as(witness.output()).isTrue();
        return line.group();
    }
}
