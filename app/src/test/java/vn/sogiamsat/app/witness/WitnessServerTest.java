package vn.sogiamsat.app.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sogiamsat.app.terminal.Refusal;
import vn.sogiamsat.app.terminal.Terminal;
import vn.sogiamsat.app.testing.TestLog;
import vn.sogiamsat.log.checkpoint.AddCheckpoint;
import vn.sogiamsat.log.note.SignedNote;
import vn.sogiamsat.log.note.SignerKey;
import vn.sogiamsat.log.witness.Outcome;
import vn.sogiamsat.log.witness.WitnessClient;

/** A witness as its ledgers meet it: over HTTP, with its folder on a real disk. */
class WitnessServerTest {
    private static final Instant NOW = Instant.parse("2026-03-05T01:02:03Z");

    @TempDir
    private Path temporary;

    private final HttpClient http = HttpClient.newHttpClient();
    private final TestLog log = TestLog.of("so-giam-sat/<i>1");
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private Path root;
    private WitnessFolder folder;
    private List<SignerKey> keys;
    private WitnessServer server;

    @BeforeEach
    void start() throws IOException {
        root = temporary.resolve("witness");
        serve();
    }

    @AfterEach
    void stop() {
        server.close();
        folder.close();
        http.close();
    }

    private void serve() throws IOException {
        folder = WitnessFolder.open(root);
        Files.writeString(folder.logs(), log.policyLine());
        keys = folder.keys(Optional.of("kiem-tra.example"), Optional.empty(), new SecureRandom());
        Desk desk = new Desk(folder, keys, Watched.read(folder.logs()), Clock.fixed(NOW, ZoneOffset.UTC));
        PrintStream stream = new PrintStream(said, true, StandardCharsets.UTF_8);
        server = WitnessServer.start(new InetSocketAddress("127.0.0.1", 0), desk, new Terminal(stream, stream));
    }

    @Test
    void a_ledger_gets_its_checkpoints_cosigned() throws Exception {
        WitnessClient client = client();

        assertThat(submit(client, log, 10)).isInstanceOf(Outcome.Cosigned.class);
        assertThat(submit(client, log, 300))
                .isInstanceOfSatisfying(
                        Outcome.Cosigned.class,
                        cosigned -> assertThat(cosigned.at()).isEqualTo(NOW));
    }

    @Test
    void after_a_restart_it_still_knows_its_key_and_what_it_saw() throws Exception {
        SignerKey before = keys.getFirst();
        submit(client(), log, 300);
        server.close();
        folder.close();
        serve();

        assertThat(keys).extracting(SignerKey::secret).containsExactly(before.secret());
        assertThat(submit(client(), log, 200)).isEqualTo(new Outcome.Ahead(300));
        assertThat(submit(client(), log.rewrittenFrom(100), 400)).isInstanceOf(Outcome.Contradicted.class);
        assertThat(submit(client(), log, 400)).isInstanceOf(Outcome.Cosigned.class);
    }

    @Test
    void a_stale_size_is_answered_as_the_specification_says() throws Exception {
        submit(client(), log, 300);

        HttpResponse<String> stale = post(new AddCheckpoint(0, List.of(), log.note(400)).bytes());

        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(stale.headers().firstValue("Content-Type")).hasValue("text/x.tlog.size");
        assertThat(stale.body()).isEqualTo("300\n");
    }

    @Test
    void a_contradicting_checkpoint_is_kept_with_its_signature_and_shown() throws Exception {
        submit(client(), log, 300);
        TestLog rewritten = log.rewrittenFrom(100);
        for (long size : List.of(400, 400, 300)) {
            submit(client(), rewritten, size);
        }

        try (Stream<Path> files = Files.list(root.resolve("diary"))) {
            List<Path> kept = files.filter(file -> file.toString().contains(".contradiction-"))
                    .sorted()
                    .toList();
            assertThat(kept).hasSize(2);
            assertThat(kept.getFirst()).content().contains(rewritten.note(400).toString());
        }
        assertThat(get("/").body())
                .contains("không nối tiếp điều đã ký: 2.", "do not continue what was cosigned: 2.")
                .contains("<dd>300</dd>");
    }

    @Test
    void its_page_says_who_it_is_and_what_it_saw_and_when() throws Exception {
        assertThat(get("/").body()).contains("chưa ký lần nào");
        submit(client(), log, 300);

        HttpResponse<String> page = get("/");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html; charset=utf-8");
        assertThat(page.body())
                .contains(
                        keys.getFirst().verifier().toString(),
                        keys.getFirst().verifier().fingerprint())
                .contains("<dd>300</dd>", log.proofs().root(300).base64(), "08:02:03 05/03/2026")
                .contains("so-giam-sat/&lt;i&gt;1")
                .doesNotContain("<i>", "PRIVATE", "chưa ký lần nào", "viết lại");
    }

    @Test
    void the_note_it_cosigned_last_can_be_taken_from_its_folder() throws Exception {
        submit(client(), log, 300);

        try (Stream<Path> files = Files.list(root.resolve("diary"))) {
            SignedNote note =
                    SignedNote.parse(Files.readAllBytes(files.findFirst().orElseThrow()));
            assertThat(note.text()).isEqualTo(log.note(300).text());
            assertThat(note.signatures()).hasSize(2);
        }
    }

    @Test
    void whatever_else_is_asked_gets_an_answer_in_words() throws Exception {
        assertThat(post(new byte[100_001]).statusCode()).isEqualTo(413);
        assertThat(post("xin chào".getBytes(StandardCharsets.UTF_8)).statusCode())
                .isEqualTo(400);
        assertThat(post(new byte[0]).statusCode()).isEqualTo(400);
        assertThat(get("/secrets").statusCode()).isEqualTo(404);
        assertThat(get("/add-checkpoint/").statusCode()).isEqualTo(404);
        HttpResponse<String> got = get("/add-checkpoint");
        assertThat(got.statusCode()).isEqualTo(405);
        assertThat(got.headers().firstValue("Allow")).hasValue("POST");
        TestLog unknown = TestLog.of("elsewhere.example");
        assertThat(post(new AddCheckpoint(0, List.of(), unknown.note(3)).bytes())
                        .statusCode())
                .isEqualTo(404);
        assertThat(submit(client(), log, 10)).isInstanceOf(Outcome.Cosigned.class);
    }

    @Test
    void a_disk_that_fails_is_told_and_nothing_is_cosigned() throws Exception {
        submit(client(), log, 10);
        try (Stream<Path> files = Files.list(root.resolve("seen"))) {
            for (Path file : files.filter(each -> each.toString().endsWith(".checkpoint"))
                    .toList()) {
                Files.writeString(file, "?");
            }
        }

        assertThat(submit(client(), log, 20))
                .isInstanceOfSatisfying(
                        Outcome.Unreachable.class,
                        unreachable -> assertThat(unreachable.reason()).contains("500"));
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("restore it from a backup");
    }

    @Test
    void a_second_witness_on_the_folder_is_refused() {
        assertThatThrownBy(() -> WitnessFolder.open(root))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("đang chạy với thư mục")
                .hasMessageContaining("Another witness is running");
    }

    private static Outcome submit(WitnessClient client, TestLog log, long size) throws InterruptedException {
        return client.submit(log.note(size), log.proofs());
    }

    private WitnessClient client() {
        return new WitnessClient(http, address("/"), keys.getFirst().verifier(), Duration.ofSeconds(20), 0);
    }

    private HttpResponse<String> post(byte[] body) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(address("/add-checkpoint"))
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(address(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }
}
