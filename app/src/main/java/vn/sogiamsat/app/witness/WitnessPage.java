package vn.sogiamsat.app.witness;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;
import vn.sogiamsat.log.note.VerifierKey;
import vn.sogiamsat.query.web.Show;

/** Says who the witness is, and what it has seen, to whoever opens its address. */
final class WitnessPage {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss dd/MM/yyyy", Locale.ROOT).withZone(Show.HERE);

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="vi">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Nhân chứng của Sổ Giám Sát</title>
            <style>
            body { font: 1rem/1.5 system-ui, sans-serif; color: #1c1c1c; background: #fff; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; overflow-wrap: anywhere; }
            h1 { font-size: 1.5rem; } h2 { font-size: 1.1rem; margin-top: 2rem; } h3 { font-size: 1rem; margin-bottom: 0; }
            span[lang=en] { color: #595959; } dt { font-weight: 600; margin-top: .5rem; } dd { margin: 0; }
            code { font-size: .9rem; } .bad { border-left: .3rem solid #b00020; padding-left: .7rem; font-weight: 600; }
            </style>
            </head>
            <body>
            <main>
            <h1>Nhân chứng <span lang="en">Witness</span></h1>
            <p>Nơi này ký vào các điểm chốt của những sổ dưới đây, và chỉ ký khi sổ không rút lại điều gì đã từng nói.
            <span lang="en">It cosigns the checkpoints of the ledgers below, and only while they take nothing back that they once said.</span></p>
            <h2>Khóa công khai <span lang="en">Public keys</span></h2>
            %s
            <h2>Đã thấy gì <span lang="en">What it has seen</span></h2>
            %s
            </main>
            </body>
            </html>
            """;

    private WitnessPage() {}

    static String of(List<VerifierKey> keys, List<Desk.Known> logs) {
        return PAGE.formatted(
                keys.stream().map(WitnessPage::key).collect(Collectors.joining()),
                logs.stream().map(WitnessPage::log).collect(Collectors.joining()));
    }

    private static String key(VerifierKey key) {
        return """
                <p><code>%s</code><br>SHA-256 <code>%s</code></p>
                """.formatted(escape(key.toString()), key.fingerprint());
    }

    private static String log(Desk.Known log) {
        return """
                <h3><code>%s</code></h3>
                %s<dl>
                <dt>Cỡ cây đã ký lần cuối <span lang="en">Size of the tree cosigned last</span></dt><dd>%s</dd>
                <dt>Gốc cây <span lang="en">Root</span></dt><dd><code>%s</code></dd>
                <dt>Lúc <span lang="en">At</span></dt><dd>%s</dd>
                <dt>Khóa được tin cậy <span lang="en">Trusted keys</span></dt><dd><code>%s</code></dd>
                </dl>
                """.formatted(
                        escape(log.origin()),
                        contradictions(log.contradictions()),
                        log.seen().size() == 0
                                ? "chưa ký lần nào <span lang=\"en\">none yet</span>"
                                : Long.toString(log.seen().size()),
                        escape(log.seen().root().base64()),
                        log.at().map(WitnessPage::time).orElse("–"),
                        log.keys().stream().map(key -> escape(key.name().hex())).collect(Collectors.joining(", ")));
    }

    private static String contradictions(int number) {
        return number == 0 ? "" : """
                <p class="bad">Số điểm chốt của sổ này không nối tiếp điều đã ký: %d. Lịch sử có thể đã bị viết lại; nhân chứng không ký và giữ chúng làm bằng chứng.
                <span lang="en">Checkpoints of this ledger that do not continue what was cosigned: %1$d. Its history may have been written anew; they were not cosigned and are kept as evidence.</span></p>
                """.formatted(number);
    }

    private static String time(Instant at) {
        return "<time datetime=\"%s\">%s</time>".formatted(at, TIME.format(at));
    }

    private static String escape(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
