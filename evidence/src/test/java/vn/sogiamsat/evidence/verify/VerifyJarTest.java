package vn.sogiamsat.evidence.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sogiamsat.evidence.bundle.Golden;
import vn.sogiamsat.evidence.bundle.Unpacked;

/** The jar as it is handed out, alone in a folder with nothing else on its class path. */
@Tag("processes")
class VerifyJarTest {
    private static final long TWELVE_MEGABYTES = 12_000_000;

    @TempDir
    private Path folder;

    private record Ended(int exitCode, String said) {}

    @BeforeEach
    void files() throws IOException {
        Files.copy(Path.of(System.getProperty("verify.jar", "target/verify.jar")), folder.resolve("verify.jar"));
        Files.write(folder.resolve("policy.txt"), Golden.bytes("policy.txt"));
        Files.write(folder.resolve("ca.pem"), Golden.bytes("ca.pem"));
        Files.write(folder.resolve("ho-so.zip"), Golden.bytes("bundle.zip"));
    }

    @Test
    void it_is_small_enough_to_be_sent_by_mail() throws IOException {
        assertThat(Files.size(folder.resolve("verify.jar"))).isLessThan(TWELVE_MEGABYTES);
    }

    @Test
    void it_ends_with_0_by_a_policy_that_is_brought_along() throws Exception {
        Ended ended = verify("--policy", "policy.txt", "--timestamp-certificates", "ca.pem", "ho-so.zip");

        assertThat(ended.said()).startsWith("ĐẠT: ").doesNotContain("CHƯA");
        assertThat(ended.exitCode()).isZero();
    }

    @Test
    void it_ends_with_1_when_a_file_fails_and_names_it() throws Exception {
        byte[] changed = Unpacked.of(Golden.bytes("bundle.zip"))
                .change("events/000000000006.json", text -> text.replace("số 6", "số 7"))
                .zip();
        Files.write(folder.resolve("ho-so.zip"), changed);

        Ended ended = verify("--policy", "policy.txt", "ho-so.zip");

        assertThat(ended.said()).startsWith("KHÔNG ĐẠT: ").contains("✗ events/000000000006.json: ");
        assertThat(ended.exitCode()).isEqualTo(1);
    }

    @Test
    void it_ends_with_2_when_no_policy_is_brought_along() throws Exception {
        Ended ended = verify("--timestamp-certificates", "ca.pem", "--language", "en", "ho-so.zip");

        assertThat(ended.said()).startsWith("KEYS UNCONFIRMED: ").contains("(confirmed)", "(NOT confirmed)");
        assertThat(ended.exitCode()).isEqualTo(2);
    }

    @Test
    void it_ends_with_64_when_it_is_used_wrongly() throws Exception {
        assertThat(verify().exitCode()).isEqualTo(64);
    }

    private Ended verify(String... arguments) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> words = new ArrayList<>(List.of(java, "-jar", "verify.jar"));
        words.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(words).directory(folder.toFile()).redirectErrorStream(true);
        Map<String, String> environment = builder.environment();
        environment.clear();
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Ended(process.waitFor(), said);
    }
}
