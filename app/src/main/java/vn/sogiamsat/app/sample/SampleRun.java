package vn.sogiamsat.app.sample;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import vn.sogiamsat.app.machine.LedgerHttp;
import vn.sogiamsat.app.machine.LedgerHttp.Answer;
import vn.sogiamsat.app.terminal.Refusal;
import vn.sogiamsat.app.terminal.Terminal;

/**
 * Sends a sample to a running ledger, step by step. Facts stay for ever, so it keeps out of ledgers that are in earnest
 * use.
 */
public final class SampleRun {
    private final Sample sample;
    private final LedgerHttp ledger;
    private final String operatorToken;
    private final SampleKeys keys;
    private final Terminal terminal;

    private SampleRun(Sample sample, LedgerHttp ledger, String operatorToken, Path keys, Terminal terminal) {
        this.sample = sample;
        this.ledger = ledger;
        this.operatorToken = operatorToken;
        this.keys = new SampleKeys(keys);
        this.terminal = terminal;
    }

    /**
     * Sends everything, and says what became of it.
     *
     * @param keys the file with the sources' keys from an earlier run; written when a key is new
     * @param anyway whether to send even into a ledger that others use
     * @return whether everything was recorded, now or before
     */
    public static boolean send(
            Sample sample, URI address, String operatorToken, Path keys, boolean anyway, Terminal terminal) {
        try (LedgerHttp ledger = new LedgerHttp(address)) {
            SampleRun run = new SampleRun(sample, ledger, operatorToken, keys, terminal);
            if (!anyway) {
                run.refuseForeignLedger();
            }
            return run.send();
        }
    }

    private void refuseForeignLedger() {
        Answer answer = ledger.get("/api/sources", operatorToken);
        if (answer.status() != 200) {
            throw answer.refusal("GET /api/sources");
        }
        for (JsonNode source : answer.json()) {
            String name = source.path("name").asString();
            if (keys.of(name).isEmpty()) {
                throw new Refusal(
                        "Sổ này đã có nguồn gửi “%s” không do lệnh này đăng ký, có lẽ đang dùng thật. Sự kiện đã ghi thì không xóa được. Nếu vẫn muốn nạp mẫu: thêm --anyway."
                                .formatted(name),
                        "This ledger has a source “%s” that this command did not register; it seems to be in earnest use. What is recorded cannot be removed. To load the sample nevertheless, add --anyway."
                                .formatted(name));
            }
        }
    }

    private boolean send() {
        Tally total = new Tally();
        List<Sample.Step> steps = sample.manifest().steps();
        terminal.plain(sample.manifest().title());
        for (int i = 0; i < steps.size(); i++) {
            Sample.Step step = steps.get(i);
            Tally tally = step.batch() != null ? batch(step, step.batch()) : document(step);
            terminal.plain("[%d/%d] %s: %s: %s".formatted(i + 1, steps.size(), step.source(), step.title(), tally));
            total.add(tally);
        }
        terminal.plain("");
        if (total.recorded() == 0 && total.faults().isEmpty()) {
            terminal.say(
                    "Mẫu đã được nạp từ trước: cả %d mục đều đã có, không ghi thêm gì.".formatted(total.known()),
                    "The sample was loaded before: all %d items were there already; nothing was added."
                            .formatted(total.known()));
        } else {
            terminal.plain("Tổng cộng (in total): " + total);
        }
        total.faults().forEach(terminal::quote);
        return total.faults().isEmpty();
    }

    private Tally batch(Sample.Step step, String file) {
        Answer answer = asSource(
                step.source(),
                key -> ledger.request("/api/events", key)
                        .header("Content-Type", "application/cloudevents-batch+json")
                        .POST(body(sample.file(file))));
        if (answer.status() != 200) {
            throw answer.refusal(step.title());
        }
        Tally tally = new Tally();
        for (JsonNode item : answer.json()) {
            JsonNode why = item.path(item.has("problem") ? "problem" : "quarantine");
            tally.count(item.path("status").asInt(), item.path("id").asString(""), why);
        }
        return tally;
    }

    private Tally document(Sample.Step step) {
        Path file = sample.file(Objects.requireNonNull(step.document()));
        String name = URLEncoder.encode(file.getFileName().toString(), StandardCharsets.UTF_8)
                .replace("+", "%20");
        Answer answer = asSource(
                step.source(),
                key -> ledger.request("/api/documents", key)
                        .header("Content-Type", mediaType(file))
                        .header("Content-Digest", ContentDigest.of(file))
                        .header("Content-Disposition", "attachment; filename*=UTF-8''" + name)
                        .header("dataclassification", Objects.requireNonNullElse(step.classification(), "thuong"))
                        .POST(body(file)));
        Tally tally = new Tally();
        tally.count(answer.status(), file.getFileName().toString(), answer.json());
        return tally;
    }

    /** Sends with the source's key; where there is none, or it is no longer good, gets one first. */
    private Answer asSource(String source, Function<String, HttpRequest.Builder> request) {
        String key = keys.of(source).orElseGet(() -> newKey(source));
        Answer answer = ledger.send(request.apply(key));
        return answer.status() == 401 ? ledger.send(request.apply(newKey(source))) : answer;
    }

    private String newKey(String name) {
        Sample.Source source = sample.source(name);
        Answer answer = ledger.postJson("/api/sources", operatorToken, source);
        if (answer.status() == 409 && answer.code().equals("source-exists")) {
            answer = ledger.postJson(
                    "/api/sources/" + name + "/rotate",
                    operatorToken,
                    Map.of("reason", "Nạp lại dữ liệu mẫu (loading the sample again)"));
        }
        if (answer.status() != 201 && answer.status() != 200) {
            throw answer.refusal("POST /api/sources " + name);
        }
        String key = answer.json().path("key").asString();
        keys.keep(name, key);
        return key;
    }

    private static HttpRequest.BodyPublisher body(Path file) {
        try {
            return HttpRequest.BodyPublishers.ofFile(file);
        } catch (FileNotFoundException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String mediaType(Path file) {
        try {
            return Objects.requireNonNullElse(Files.probeContentType(file), "application/octet-stream");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
