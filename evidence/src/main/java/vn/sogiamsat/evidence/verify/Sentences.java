package vn.sogiamsat.evidence.verify;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.sogiamsat.log.Quoted;

/** Says in plain words what a verification came to. */
final class Sentences {
    private final Lines lines;

    private Sentences(Language language) {
        this.lines = new Lines(language);
    }

    static List<String> of(Outcome outcome, Language language) {
        Sentences sentences = new Sentences(language);
        sentences.verdict(outcome);
        outcome.contents().ifPresent(sentences::contents);
        return sentences.lines.all();
    }

    private void verdict(Outcome outcome) {
        switch (outcome.verdict()) {
            case VERIFIED ->
                lines.say(
                        "ĐẠT: hồ sơ nguyên vẹn, và được ký bởi các khóa trong chính sách của bạn.",
                        "VERIFIED: the bundle is whole, and signed by the keys of your policy.");
            case UNCONFIRMED ->
                lines.say(
                        "CHƯA XÁC NHẬN KHÓA: hồ sơ nhất quán, nhưng chưa biết các khóa dưới đây có đúng là của sổ không."
                                + " Hãy so dấu vân tay với bản bạn nhận từ nguồn khác, rồi kiểm tra lại với"
                                + " --policy.",
                        "KEYS UNCONFIRMED: the bundle is consistent, but whether the keys below are the ledger's is not"
                                + " known. Compare their fingerprints with what you have from elsewhere, then verify"
                                + " again with --policy.");
            case FAILED -> {
                int count = outcome.findings().size();
                lines.say(
                        "KHÔNG ĐẠT: %d lỗi. Không dùng hồ sơ này làm chứng cứ.".formatted(count),
                        "FAILED: %d findings. Do not use this bundle as evidence.".formatted(count));
            }
        }
        lines.findings(outcome.findings());
    }

    private void contents(Outcome.Contents contents) {
        lines.blank();
        lines.pair("Sổ", "Ledger", contents.manifest().ledger());
        lines.pair("Nhật ký", "Log", contents.checkpoint().origin());
        lines.pair("Phạm vi", "Scope", Quoted.of(contents.manifest().scope().title()));
        lines.pair(
                "Lập bởi, lúc",
                "Made by, at",
                Quoted.of(contents.manifest().madeBy()) + ", "
                        + lines.time(contents.manifest().madeAt()));
        lines.pair("Lý do", "Reason", Quoted.of(contents.manifest().reason()));
        lines.pair("Số sự kiện", "Events", contents.manifest().events().size());
        long documents = contents.manifest().documents().stream()
                .map(each -> each.path())
                .distinct()
                .count();
        lines.pair("Số tài liệu", "Documents", documents);
        lines.pair(
                "Điểm chốt",
                "Checkpoint",
                contents.checkpoint().tree().size() + " · "
                        + contents.checkpoint().tree().root());
        contents.logs().forEach(signer -> lines.signer("Ký bởi", "Signed by", signer));
        contents.witnesses().forEach(signer -> lines.signer("Nhân chứng", "Witnessed by", signer));
        contents.stamps()
                .forEach(stamp -> lines.pair(
                        "Dấu thời gian",
                        "Timestamp",
                        lines.time(stamp.at()) + " " + lines.confirmed(stamp.isConfirmed())));
        lines.blank();
        proven(contents);
    }

    private void proven(Outcome.Contents contents) {
        boolean isIf = contents.logs().stream().noneMatch(Outcome.Signer::isConfirmed);
        lines.say(
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
                at -> lines.say(
                        "Tất cả đã có chậm nhất lúc %s.".formatted(lines.time(at)),
                        "All of it was there at %s at the latest.".formatted(lines.time(at))),
                () -> lines.say(
                        "Thời điểm chưa được xác nhận bởi nhân chứng hay cơ quan cấp dấu thời gian mà bạn tin cậy.",
                        "The time is confirmed by no witness or timestamp authority that you trust."));
        lines.say(
                "Không chứng minh được: điều được gửi vào sổ là đúng sự thật; và không loại trừ việc sau đó đã có sự kiện"
                        + " đính chính hoặc rút lại.",
                "Not proven: that what was sent to the ledger is true; and later corrections or withdrawals cannot be"
                        + " excluded.");
    }
}
