package vn.sogiamsat.evidence.verify;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.sogiamsat.evidence.bundle.KeyList;
import vn.sogiamsat.log.Quoted;

/** Says in plain words what a verification came to. */
final class Sentences {
    private static final int MOST_FINDINGS = 100;
    private static final ZoneOffset VIETNAM = ZoneOffset.ofHours(7);
    /** Beyond it no calendar of an office goes; a bundle may claim any time. */
    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

    private static final DateTimeFormatter VI_TIME = DateTimeFormatter.ofPattern("HH:mm:ss 'ngày' dd/MM/yyyy");
    private static final DateTimeFormatter EN_TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss XXX");

    private final Language language;
    private final List<String> lines = new ArrayList<>();

    private Sentences(Language language) {
        this.language = language;
    }

    static List<String> of(Outcome outcome, Language language) {
        Sentences sentences = new Sentences(language);
        sentences.verdict(outcome);
        outcome.contents().ifPresent(sentences::contents);
        return sentences.lines;
    }

    private void verdict(Outcome outcome) {
        switch (outcome.verdict()) {
            case VERIFIED ->
                say(
                        "ĐẠT: hồ sơ nguyên vẹn, và được ký bởi các khóa trong chính sách của bạn.",
                        "VERIFIED: the bundle is whole, and signed by the keys of your policy.");
            case UNCONFIRMED ->
                say(
                        "CHƯA XÁC NHẬN KHÓA: hồ sơ nhất quán, nhưng chưa biết các khóa dưới đây có đúng là của sổ không."
                                + " Hãy so dấu vân tay với bản bạn nhận từ nguồn khác, rồi kiểm tra lại với"
                                + " --policy.",
                        "KEYS UNCONFIRMED: the bundle is consistent, but whether the keys below are the ledger's is not"
                                + " known. Compare their fingerprints with what you have from elsewhere, then verify"
                                + " again with --policy.");
            case FAILED -> {
                int count = outcome.findings().size();
                say(
                        "KHÔNG ĐẠT: %d lỗi. Không dùng hồ sơ này làm chứng cứ.".formatted(count),
                        "FAILED: %d findings. Do not use this bundle as evidence.".formatted(count));
            }
        }
        outcome.findings().stream()
                .limit(MOST_FINDINGS)
                .forEach(each -> lines.add("  ✗ " + each.file() + ": " + language.of(each.vi(), each.en())));
        int more = outcome.findings().size() - MOST_FINDINGS;
        if (more > 0) {
            say("  … và %d lỗi nữa".formatted(more), "  … and %d more".formatted(more));
        }
    }

    private void contents(Outcome.Contents contents) {
        lines.add("");
        pair("Sổ", "Ledger", contents.manifest().ledger());
        pair("Nhật ký", "Log", contents.checkpoint().origin());
        pair("Phạm vi", "Scope", Quoted.of(contents.manifest().scope().title()));
        pair(
                "Lập bởi, lúc",
                "Made by, at",
                Quoted.of(contents.manifest().madeBy()) + ", "
                        + time(contents.manifest().madeAt()));
        pair("Lý do", "Reason", Quoted.of(contents.manifest().reason()));
        pair("Số sự kiện", "Events", contents.manifest().events().size());
        long documents = contents.manifest().documents().stream()
                .map(each -> each.path())
                .distinct()
                .count();
        pair("Số tài liệu", "Documents", documents);
        pair(
                "Điểm chốt",
                "Checkpoint",
                contents.checkpoint().tree().size() + " · "
                        + contents.checkpoint().tree().root());
        contents.logs().forEach(signer -> signer("Ký bởi", "Signed by", signer));
        contents.witnesses().forEach(signer -> signer("Nhân chứng", "Witnessed by", signer));
        contents.stamps()
                .forEach(stamp ->
                        pair("Dấu thời gian", "Timestamp", time(stamp.at()) + " " + confirmed(stamp.isConfirmed())));
        lines.add("");
        proven(contents);
    }

    private void signer(String vi, String en, Outcome.Signer signer) {
        String at = signer.at().map(each -> ", " + time(each)).orElse("");
        pair(vi, en, Quoted.of(signer.name()) + at + " " + confirmed(signer.isConfirmed()));
        if (!signer.isConfirmed()) {
            lines.add("    " + signer.key());
            lines.add("    SHA-256 " + KeyList.fingerprint(signer.key()));
        }
    }

    private void proven(Outcome.Contents contents) {
        boolean isIf = contents.logs().stream().noneMatch(Outcome.Signer::isConfirmed);
        say(
                (isIf ? "Chỉ khi các khóa trên đúng là của sổ thì mới chứng minh được: mỗi" : "Chứng minh được: mỗi")
                        + " sự kiện có trong nhật ký của sổ, đúng vị trí và thứ tự này; từ điểm chốt trên không"
                        + " byte nào của sự kiện và tài liệu kèm theo bị sửa; giữa sự kiện đầu và cuối của mỗi chuỗi"
                        + " trong hồ sơ không thiếu sự kiện nào.",
                (isIf ? "Proven only if the keys above are the ledger's: each" : "Proven: each")
                        + " event is in the ledger's log, at this place and in this order; since the checkpoint above"
                        + " no byte of the events and their documents was changed; between the first and the last event"
                        + " of each stream in the bundle none is missing.");
        Optional<Instant> latest = Stream.concat(
                        contents.stamps().stream()
                                .filter(Outcome.Stamp::isConfirmed)
                                .map(Outcome.Stamp::at),
                        contents.witnesses().stream()
                                .filter(Outcome.Signer::isConfirmed)
                                .flatMap(each -> each.at().stream()))
                .min(Instant::compareTo);
        latest.ifPresentOrElse(
                at -> say(
                        "Tất cả đã có chậm nhất lúc %s.".formatted(time(at)),
                        "All of it was there at %s at the latest.".formatted(time(at))),
                () -> say(
                        "Thời điểm chưa được xác nhận bởi nhân chứng hay cơ quan cấp dấu thời gian mà bạn tin cậy.",
                        "The time is confirmed by no witness or timestamp authority that you trust."));
        say(
                "Không chứng minh được: điều được gửi vào sổ là đúng sự thật; và không loại trừ việc sau đó đã có sự kiện"
                        + " đính chính hoặc rút lại.",
                "Not proven: that what was sent to the ledger is true; and later corrections or withdrawals cannot be"
                        + " excluded.");
    }

    private String confirmed(boolean isConfirmed) {
        return isConfirmed
                ? language.of("(đã xác nhận)", "(confirmed)")
                : language.of("(CHƯA xác nhận)", "(NOT confirmed)");
    }

    private String time(Instant at) {
        if (at.isAfter(LATEST)) {
            return at.toString();
        }
        return switch (language) {
            case VI -> VI_TIME.format(at.atOffset(VIETNAM));
            case EN -> EN_TIME.format(at.atOffset(VIETNAM));
        };
    }

    private void pair(String vi, String en, Object value) {
        lines.add(language.of(vi, en) + ": " + value);
    }

    private void say(String vi, String en) {
        lines.add(language.of(vi, en));
    }
}
