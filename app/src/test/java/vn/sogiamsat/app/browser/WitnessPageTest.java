package vn.sogiamsat.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sogiamsat.app.terminal.Terminal;
import vn.sogiamsat.app.testing.TestLog;
import vn.sogiamsat.app.witness.Desk;
import vn.sogiamsat.app.witness.Watched;
import vn.sogiamsat.app.witness.WitnessFolder;
import vn.sogiamsat.app.witness.WitnessServer;
import vn.sogiamsat.log.note.SignerKey;
import vn.sogiamsat.log.witness.WitnessClient;

/** A witness's own page, on a desk and on a telephone. */
class WitnessPageTest {
    @TempDir
    private Path temporary;

    @Test
    void everybody_can_read_who_the_witness_is_and_what_it_saw() throws Exception {
        TestLog log = TestLog.of("so-giam-sat/0f7d1c4e-1111-4222-8333-444455556666");
        try (WitnessFolder folder = WitnessFolder.open(temporary.resolve("witness"))) {
            Files.writeString(folder.logs(), log.policyLine());
            List<SignerKey> keys = folder.keys(Optional.empty(), Optional.empty(), new SecureRandom());
            Desk desk = new Desk(folder, keys, Watched.read(folder.logs()), Clock.systemUTC());
            Terminal terminal = new Terminal(System.out, System.err);
            try (WitnessServer server = WitnessServer.start(new InetSocketAddress("127.0.0.1", 0), desk, terminal)) {
                URI address = URI.create("http://127.0.0.1:" + server.port());
                contradict(address, keys.getFirst(), log);
                look(address);
            }
        }
    }

    private static void contradict(URI address, SignerKey key, TestLog log) throws InterruptedException {
        TestLog rewritten = log.rewrittenFrom(10);
        try (HttpClient http = HttpClient.newHttpClient()) {
            WitnessClient client = new WitnessClient(http, address, key.verifier(), Duration.ofSeconds(20), 0);
            client.submit(log.note(300), log.proofs());
            client.submit(rewritten.note(400), rewritten.proofs());
        }
    }

    private static void look(URI address) {
        try (Chromium chromium = Chromium.start()) {
            for (Screen screen : Screen.values()) {
                try (BrowserContext visitor = chromium.visitor(address, screen)) {
                    Page page = visitor.newPage();
                    Watch watch = Watch.over(page);
                    page.navigate("/");
                    assertThat(page.textContent("main")).contains("300", "Lịch sử có thể đã bị viết lại", "Witness");
                    watch.everybodyCanUseIt();
                    watch.itFits();
                }
            }
        }
    }
}
