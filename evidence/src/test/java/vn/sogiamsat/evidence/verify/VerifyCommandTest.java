package vn.sogiamsat.evidence.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sogiamsat.evidence.bundle.Golden;
import vn.sogiamsat.evidence.bundle.Manifest;
import vn.sogiamsat.evidence.bundle.Sample;
import vn.sogiamsat.evidence.bundle.Unpacked;

class VerifyCommandTest {
    @TempDir
    private Path folder;

    private String bundle = "";
    private String policy = "";
    private String authority = "";

    private record Said(int exitCode, String out, String err) {}

    @BeforeEach
    void files() throws IOException {
        bundle = file("bundle.zip", Golden.bytes("bundle.zip"));
        policy = file("policy.txt", Golden.bytes("policy.txt"));
        authority = file("ca.pem", Golden.bytes("ca.pem"));
    }

    @Test
    void a_verified_bundle_is_told_with_what_it_proves_and_what_not() {
        Said said = run("--policy", policy, "--timestamp-certificates", authority, bundle);

        assertThat(said.exitCode()).isZero();
        assertThat(said.out())
                .startsWith("ĐẠT: ")
                .contains(
                        "Sổ: " + Sample.LEDGER,
                        "Phạm vi: Sinh hoạt chi bộ Văn Yên tháng 11/2026",
                        "Lập bởi, lúc: user:kiem-tra, 10:01:00 ngày 26/11/2026",
                        "Số sự kiện: 7",
                        "Số tài liệu: 2",
                        "Nhân chứng: uy-ban-kiem-tra-1, 10:00:00 ngày 26/11/2026 (đã xác nhận)",
                        "\nChứng minh được: mỗi sự kiện",
                        "chậm nhất lúc ",
                        "không loại trừ việc sau đó đã có sự kiện đính chính")
                .doesNotContain("CHƯA");
        assertThat(said.err()).isEmpty();
    }

    @Test
    void unconfirmed_keys_are_told_with_their_fingerprints() {
        Said said = run(bundle);

        assertThat(said.exitCode()).isEqualTo(2);
        assertThat(said.out())
                .startsWith("CHƯA XÁC NHẬN KHÓA: ")
                .contains("--policy", "Thời điểm chưa được xác nhận", "\nChỉ khi các khóa trên đúng")
                .containsPattern("SHA-256( [0-9a-f]{8}){8}\n");
    }

    @Test
    void each_finding_is_told_with_its_file_in_the_language_that_is_asked_for() throws IOException {
        String changed = file(
                "changed.zip",
                Unpacked.of(Golden.bytes("bundle.zip")).flip("report.html", 3).zip());

        Said said = run("--policy", policy, "--language", "en", changed);

        assertThat(said.exitCode()).isEqualTo(1);
        assertThat(said.out())
                .isEqualTo("FAILED: 1 findings. Do not use this bundle as evidence.\n"
                        + "  ✗ report.html: the file was changed: its SHA-256 is not the manifest's\n");
    }

    @Test
    void in_english_no_vietnamese_is_said() {
        Said said = run("--policy", policy, "--language", "EN", bundle);

        assertThat(said.out()).startsWith("VERIFIED: ").contains("2026-11-26 10:00:00 +07:00", "Not proven: ");
        assertThat(said.out()).doesNotContain("Sổ", "Chứng minh");
    }

    @Test
    void words_in_a_bundle_cannot_move_the_cursor() throws IOException {
        byte[] hostile = Unpacked.of(Golden.bytes("bundle.zip"))
                .relist(
                        Sample.golden()::sign,
                        it -> new Manifest(
                                it.ledger(),
                                it.origin(),
                                it.madeAt(),
                                "\u001b[2J\u202e",
                                "\r\n",
                                new Manifest.Scope("search", "x", "\u001b]0;x\u0007"),
                                it.files(),
                                it.events(),
                                it.documents()))
                .zip();

        Said said = run("--policy", policy, file("hostile.zip", hostile));

        assertThat(said.exitCode()).isZero();
        assertThat(said.out()).doesNotContain("\u001b", "\u202e", "\r", "\u0007");
    }

    @Test
    void a_time_that_no_calendar_has_is_told_as_it_is() throws IOException {
        byte[] late = Unpacked.of(Golden.bytes("bundle.zip"))
                .relist(
                        Sample.golden()::sign,
                        it -> new Manifest(
                                it.ledger(),
                                it.origin(),
                                Instant.MAX,
                                it.madeBy(),
                                it.reason(),
                                it.scope(),
                                it.files(),
                                it.events(),
                                it.documents()))
                .zip();

        Said said = run("--policy", policy, file("late.zip", late));

        assertThat(said.exitCode()).isZero();
        assertThat(said.out()).contains("+1000000000-12-31");
    }

    @Test
    void wrong_use_is_told_and_is_no_verdict() throws IOException {
        for (String[] wrong : new String[][] {
            {},
            {"--policy", bundle, bundle},
            {"--policy", folder.resolve("none.txt").toString(), bundle},
            {"--timestamp-certificates", policy, bundle},
            {"--language", "fr", bundle},
            {folder.resolve("none.zip").toString()},
            {folder.toString()},
            {bundle, bundle},
            {"--unknown", bundle}
        }) {
            Said said = run(wrong);
            assertThat(said.exitCode()).as(String.join(" ", wrong)).isEqualTo(64);
            assertThat(said.out()).isEmpty();
            assertThat(said.err()).isNotBlank().doesNotContain("\tat ");
        }
    }

    private String file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes).toString();
    }

    private static Said run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = VerifyCommand.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
        return new Said(exitCode, out.toString(), err.toString());
    }
}
