package vn.sogiamsat.evidence.verify;

import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import vn.sogiamsat.evidence.statement.Question;
import vn.sogiamsat.evidence.statement.Statement;
import vn.sogiamsat.log.Quoted;
import vn.sogiamsat.log.checkpoint.Checkpoint;

/** Holds a statement against its checkpoint, and its answer against itself. */
final class StatementCheck {
    private StatementCheck() {}

    static void check(String file, Statement statement, Checkpoint checkpoint, Findings findings) {
        if (!checkpoint.origin().equals(statement.origin())) {
            findings.add(
                    Finding.Kind.OTHER_LEDGER,
                    file,
                    "điểm chốt là của nhật ký khác: " + Quoted.of(checkpoint.origin()),
                    "the checkpoint is of another log: " + Quoted.of(checkpoint.origin()));
        }
        Optional<Origin> origin = Origin.parse(statement.origin());
        if (origin.isEmpty() || !origin.get().ledger().equals(statement.ledger())) {
            findings.add(
                    Finding.Kind.OTHER_LEDGER,
                    file,
                    "nhật ký nêu trong xác nhận không phải của sổ nêu trong đó",
                    "the log that the statement names is not one of the ledger it names");
        }
        boolean isOfTree = checkpoint.tree().equals(statement.tree())
                && origin.map(log -> log.index(statement.events())
                                == statement.tree().size())
                        .orElse(true);
        if (!isOfTree) {
            findings.add(
                    Finding.Kind.CHANGED,
                    file,
                    "cỡ cây, gốc cây hoặc số sự kiện trong xác nhận không khớp với điểm chốt",
                    "size, root or number of events in the statement do not agree with the checkpoint");
        }
        if (!agrees(statement)) {
            findings.add(
                    Finding.Kind.EVENT,
                    file,
                    "câu trả lời tự mâu thuẫn: số đếm, danh sách sự kiện và các số còn thiếu không khớp nhau",
                    "the answer contradicts itself: count, events and missing numbers do not agree");
        }
    }

    private static boolean agrees(Statement statement) {
        Statement.Answer answer = statement.answer();
        long before = -1;
        for (Statement.Found found : answer.listed()) {
            if (found.position() <= before || found.position() >= statement.events()) {
                return false;
            }
            before = found.position();
        }
        boolean isCounted = answer.isComplete()
                || answer.count() > answer.listed().size() && answer.listed().size() == Statement.MOST_LISTED;
        return isCounted
                && switch (statement.question()) {
                    case Question.Facts facts -> true;
                    case Question.Numbers numbers -> agrees(numbers, answer);
                };
    }

    /** Each number of the range is missing, or an event has it. */
    private static boolean agrees(Question.Numbers numbers, Statement.Answer answer) {
        long before = numbers.from() - 2;
        long missing = 0;
        for (Statement.Range range : answer.missing()) {
            if (range.from() < before + 2 || range.to() < range.from() || range.to() > numbers.to()) {
                return false;
            }
            before = range.to();
            missing += range.to() - range.from() + 1;
        }
        long present = numbers.to() - numbers.from() + 1 - missing;
        Set<Long> named = new HashSet<>();
        for (Statement.Found found : answer.listed()) {
            OptionalLong number = numbers.number(String.valueOf(found.sourceId()));
            if (number.isEmpty() || !isPresent(number.getAsLong(), numbers, answer)) {
                return false;
            }
            named.add(number.getAsLong());
        }
        return answer.isComplete() ? named.size() == present : answer.count() >= present && present >= named.size();
    }

    private static boolean isPresent(long number, Question.Numbers numbers, Statement.Answer answer) {
        return number >= numbers.from()
                && number <= numbers.to()
                && answer.missing().stream().noneMatch(range -> number >= range.from() && number <= range.to());
    }
}
