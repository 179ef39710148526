package vn.sogiamsat.evidence.verify;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import vn.sogiamsat.evidence.statement.Meaning;
import vn.sogiamsat.evidence.statement.Question;
import vn.sogiamsat.evidence.statement.Statement;
import vn.sogiamsat.log.Quoted;

/** Says in plain words what the verification of a statement came to. */
final class StatementSentences {
    private static final int LONGEST = 200;
    private static final int MOST = 100;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private final Lines lines;
    private final Language language;

    private StatementSentences(Language language) {
        this.language = language;
        this.lines = new Lines(language);
    }

    static List<String> of(StatementOutcome outcome, Language language) {
        StatementSentences sentences = new StatementSentences(language);
        sentences.verdict(outcome);
        outcome.contents().ifPresent(sentences::contents);
        return sentences.lines.all();
    }

    private void verdict(StatementOutcome outcome) {
        if (!outcome.contradictions().isEmpty()) {
            contradicted(outcome);
            return;
        }
        switch (outcome.verdict()) {
            case VERIFIED ->
                lines.say(
                        "ĐẠT: xác nhận nguyên vẹn, và được ký bởi các khóa trong chính sách của bạn.",
                        "VERIFIED: the statement is whole, and signed by the keys of your policy.");
            case UNCONFIRMED ->
                lines.say(
                        "CHƯA XÁC NHẬN KHÓA: xác nhận nhất quán, nhưng chưa biết các khóa dưới đây có đúng là của sổ không."
                                + " Hãy so dấu vân tay với bản bạn nhận từ nguồn khác, rồi kiểm tra lại với --policy.",
                        "KEYS UNCONFIRMED: the statement is consistent, but whether the keys below are the ledger's is"
                                + " not known. Compare their fingerprints with what you have from elsewhere, then verify"
                                + " again with --policy.");
            case FAILED ->
                lines.say(
                        "KHÔNG ĐẠT: %d lỗi. Không dùng làm chứng cứ."
                                .formatted(outcome.findings().size()),
                        "FAILED: %d findings. Do not use it as evidence."
                                .formatted(outcome.findings().size()));
        }
        lines.findings(outcome.findings());
    }

    private void contradicted(StatementOutcome outcome) {
        int count = outcome.contradictions().size();
        lines.say(
                "MÂU THUẪN: %d sự kiện trong hồ sơ trái với xác nhận: sổ đã ký rằng không có, nhưng nhật ký của chính sổ có."
                        .formatted(count),
                "CONTRADICTED: %d events of the bundle contradict the statement: the ledger signed that there are none, and its own log has them."
                        .formatted(count));
        if (outcome.verdict() == Verdict.UNCONFIRMED) {
            lines.say(
                    "Điều này chỉ đứng vững nếu các khóa dưới đây đúng là của sổ: hãy so dấu vân tay, rồi kiểm tra lại với --policy.",
                    "This stands only if the keys below are the ledger's: compare their fingerprints, then verify again with --policy.");
        }
        outcome.contradictions().stream()
                .limit(MOST)
                .forEach(each -> lines.say(
                        "  ✗ vị trí %d: %s (%s)".formatted(each.position(), each.event(), Quoted.of(each.type())),
                        "  ✗ position %d: %s (%s)".formatted(each.position(), each.event(), Quoted.of(each.type()))));
        if (count > MOST) {
            lines.say("  … và %d sự kiện nữa".formatted(count - MOST), "  … and %d more".formatted(count - MOST));
        }
    }

    private void contents(StatementOutcome.Contents contents) {
        Statement statement = contents.statement();
        lines.blank();
        lines.pair("Sổ", "Ledger", statement.ledger());
        question(statement.question());
        long last = statement.events() - 1;
        Statement.Answer answer = statement.answer();
        lines.pair(
                "Trả lời",
                "Answer",
                answer.count() == 0
                        ? language.of(
                                "đến hết vị trí %d không có sự kiện nào như vậy được ghi nhận".formatted(last),
                                "no such event was recorded up to position %d".formatted(last))
                        : language.of(
                                "đến hết vị trí %d có %d sự kiện như vậy được ghi nhận".formatted(last, answer.count()),
                                "%d such events were recorded up to position %d".formatted(answer.count(), last)));
        answer.listed().stream().limit(MOST).forEach(this::found);
        if (answer.count() > Math.min(MOST, answer.listed().size())) {
            lines.say("  … xem tiếp trong tệp", "  … see the file for more");
        }
        if (!answer.missing().isEmpty()) {
            lines.pair("Số không có sự kiện", "Numbers without an event", missing(answer));
        }
        if (answer.besideCount() > 0) {
            lines.pair(
                    "Bản gửi bị từ chối hoặc cách ly",
                    "Submissions refused or put in quarantine",
                    answer.besideCount());
        }
        if (answer.waiting() > 0) {
            lines.pair("Bản gửi đang bị cách ly", "Submissions waiting in quarantine", answer.waiting());
        }
        lines.pair(
                "Lập bởi, lúc", "Made by, at", Quoted.of(statement.madeBy()) + ", " + lines.time(statement.madeAt()));
        lines.pair("Lý do", "Reason", Quoted.of(statement.reason(), LONGEST));
        lines.pair(
                "Điểm chốt",
                "Checkpoint",
                statement.tree().size() + " · " + statement.tree().root());
        contents.logs().forEach(signer -> lines.signer("Ký bởi", "Signed by", signer));
        contents.witnesses().forEach(signer -> lines.signer("Nhân chứng", "Witnessed by", signer));
        if (contents.against() >= 0) {
            lines.pair("Số sự kiện đã đối chiếu trong hồ sơ", "Events of the bundle compared", contents.against());
        }
        lines.blank();
        meaning();
    }

    private void question(Question question) {
        switch (question) {
            case Question.Numbers asked ->
                lines.pair(
                        "Hỏi",
                        "Asked",
                        language.of(
                                "nguồn %s, mã «%s» và số từ %d đến %d"
                                        .formatted(
                                                Quoted.of(asked.source()),
                                                Quoted.of(asked.prefix(), LONGEST),
                                                asked.from(),
                                                asked.to()),
                                "source %s, ids of «%s» and a number from %d to %d"
                                        .formatted(
                                                Quoted.of(asked.source()),
                                                Quoted.of(asked.prefix(), LONGEST),
                                                asked.from(),
                                                asked.to())));
            case Question.Facts asked -> {
                lines.pair(
                        "Hỏi",
                        "Asked",
                        language.of(
                                "tổ chức đảng %s%s (%d tổ chức), xảy ra từ %s đến %s"
                                        .formatted(
                                                Quoted.of(asked.code()),
                                                asked.below() ? " và cấp dưới" : "",
                                                asked.units().size(),
                                                DAY.format(asked.from()),
                                                DAY.format(asked.to())),
                                "unit %s%s (%d units), happened from %s to %s"
                                        .formatted(
                                                Quoted.of(asked.code()),
                                                asked.below() ? " and below" : "",
                                                asked.units().size(),
                                                asked.from(),
                                                asked.to())));
                lines.pair("Loại sự kiện", "Types", Quoted.of(String.join(", ", asked.types()), 10 * LONGEST));
            }
        }
    }

    private void found(Statement.Found found) {
        lines.say(
                "  vị trí %d: %s (%s)%s%s"
                        .formatted(
                                found.position(),
                                Quoted.of(found.sourceId() == null ? found.event() : found.sourceId(), LONGEST),
                                Quoted.of(found.type()),
                                found.withdrawn() ? ", đã rút lại" : "",
                                found.conflict() ? ", có mâu thuẫn" : ""),
                "  position %d: %s (%s)%s%s"
                        .formatted(
                                found.position(),
                                Quoted.of(found.sourceId() == null ? found.event() : found.sourceId(), LONGEST),
                                Quoted.of(found.type()),
                                found.withdrawn() ? ", withdrawn" : "",
                                found.conflict() ? ", in conflict" : ""));
    }

    private static String missing(Statement.Answer answer) {
        String ranges = answer.missing().stream()
                .limit(MOST)
                .map(range -> range.from() == range.to() ? "" + range.from() : range.from() + "–" + range.to())
                .collect(Collectors.joining(", "));
        return answer.missing().size() > MOST ? ranges + ", …" : ranges;
    }

    private void meaning() {
        List<String> proven = language == Language.VI ? Meaning.PROVEN_VI : Meaning.PROVEN_EN;
        List<String> unproven = language == Language.VI ? Meaning.UNPROVEN_VI : Meaning.UNPROVEN_EN;
        proven.forEach(line -> lines.say(line, line));
        unproven.forEach(line -> lines.say(line, line));
    }
}
