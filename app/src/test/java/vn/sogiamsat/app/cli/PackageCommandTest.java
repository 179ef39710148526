package vn.sogiamsat.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a disconnected office does to hand over its events; no ledger runs, and no secret is on the screen. */
class PackageCommandTest {
    private static final Pattern VKEY = Pattern.compile("vung-sau\\+[0-9a-f]{8}\\+\\S+");
    private static final String EVENT =
            "{\"specversion\":\"1.0\",\"id\":\"%s\",\"source\":\"%s\",\"type\":\"vn.sogiamsat.meeting.opened.v1\",\"subject\":\"meeting/CB-1/2024-03-05/1\",\"time\":\"2024-03-05T01:00:00Z\",\"data\":{}}\n";

    @TempDir
    private Path folder;

    private Path events;
    private Path out;

    @BeforeEach
    void write() throws IOException {
        events = Files.writeString(folder.resolve("events.jsonl"), EVENT.formatted("1", "vung-sau"));
        out = folder.resolve("goi.zip");
    }

    private Typed typed(String what, String... options) {
        return Typed.ledger(
                Stream.concat(Stream.of("package", what), Stream.of(options)).toArray(String[]::new));
    }

    private String madeKey() {
        Typed made = typed("key", "--key-file", folder.resolve("goi.key").toString(), "--source", "vung-sau");
        assertThat(made.exitCode()).as(made.text()).isZero();
        assertThat(made.text()).doesNotContain("PRIVATE");
        Matcher key = VKEY.matcher(made.text());
        assertThat(key.find()).isTrue();
        return key.group();
    }

    private Typed make(String... more) {
        return typed(
                "make",
                Stream.concat(
                                Stream.of(
                                        "--key-file",
                                        folder.resolve("goi.key").toString(),
                                        "--number",
                                        "7",
                                        "--events",
                                        events.toString(),
                                        "--out",
                                        out.toString()),
                                Stream.of(more))
                        .toArray(String[]::new));
    }

    private static void refused(Typed typed, String... words) {
        assertThat(typed.exitCode()).isEqualTo(1);
        assertThat(typed.text()).contains(words);
    }

    @Test
    void a_package_is_made_and_found_right_by_the_key_that_signed_it_and_wrong_by_another() throws IOException {
        String key = madeKey();
        assertThat(madeKey()).as("shown again, not made again").isEqualTo(key);
        Typed made = make();
        assertThat(made.exitCode()).as(made.text()).isZero();
        assertThat(made.text()).contains("--number 8");

        Typed checked = typed("check", out.toString(), "--key", key);
        assertThat(checked.exitCode()).as(checked.text()).isZero();
        assertThat(checked.text()).contains("Gói số 7", "1 sự kiện", "Chữ ký đúng");
        assertThat(typed("check", out.toString()).text()).contains("Chưa kiểm tra chữ ký");
        Files.delete(folder.resolve("goi.key"));
        refused(typed("check", out.toString(), "--key", madeKey()), "không do khóa đã cho ký", "did not sign");
        refused(make(), "không ghi đè", "not written over");
    }

    @Test
    void what_no_ledger_would_believe_is_not_packed() throws IOException {
        madeKey();
        Files.writeString(events, EVENT.formatted("1", "vung-sau") + EVENT.formatted("1", "vung-sau"));
        refused(make(), "dòng 2: id “1” đã có", "earlier line");
        Files.writeString(events, EVENT.formatted("1", "khac"));
        refused(make(), "source là “khac”");
        Files.writeString(
                events, EVENT.formatted("1", "vung-sau").replaceFirst("\\{", "{\"dataclassification\":\"mat\","));
        refused(make(), "bí mật nhà nước");
        Files.writeString(events, "không phải JSON\n");
        refused(make(), "dòng 1");
        Files.writeString(events, EVENT.formatted("1", "vung-sau"));
        refused(make("--documents", folder.toString()), "--classification");
        refused(
                make("--documents", folder.toString(), "--classification", "mat"),
                "--classification thuong hoặc noi-bo");
        assertThat(out).doesNotExist();
        refused(typed("key", "--key-file", folder.resolve("k").toString(), "--source", "Tên Sai"), "chữ thường");
        refused(typed("check", events.toString()), "không phải ZIP");
    }
}
