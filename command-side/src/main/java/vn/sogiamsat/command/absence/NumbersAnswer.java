package vn.sogiamsat.command.absence;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.sogiamsat.command.store.EventArchive;
import vn.sogiamsat.command.store.EventArchive.Located;
import vn.sogiamsat.command.store.RawEvent;
import vn.sogiamsat.core.EventIds;
import vn.sogiamsat.core.EventTypes;
import vn.sogiamsat.core.FactCodec;
import vn.sogiamsat.core.event.SubmissionQuarantined;
import vn.sogiamsat.core.event.SubmissionRefused;
import vn.sogiamsat.core.port.AbsenceStatements;
import vn.sogiamsat.core.port.AbsenceStatements.RefusedException;
import vn.sogiamsat.evidence.statement.Question;
import vn.sogiamsat.evidence.statement.Statement;

/** Answers a question for numbers: from the claims, which were written with the events, and where these lie. */
@Component
class NumbersAnswer {
    private static final int LONGEST_PREFIX = 100;
    private static final int AT_ONCE = 1_000;
    private static final Set<String> BESIDE = Set.of(
            EventTypes.of(SubmissionQuarantined.class).name(),
            EventTypes.of(SubmissionRefused.class).name());

    private final ClaimedNumbers claims;
    private final EventArchive archive;
    private final StoreScan scan;
    private final Marks marks;
    private final FactCodec codec;

    NumbersAnswer(ClaimedNumbers claims, EventArchive archive, StoreScan scan, Marks marks, FactCodec codec) {
        this.claims = claims;
        this.archive = archive;
        this.scan = scan;
        this.marks = marks;
        this.codec = codec;
    }

    /** @throws RefusedException when nothing like that can be asked */
    void check(AbsenceStatements.Numbers asked) {
        if (!claims.isSource(asked.source())) {
            throw new RefusedException("Không có nguồn gửi nào tên “" + asked.source()
                    + "”; hãy kiểm tra tên. (There is no source of this name; check it.)");
        }
        if (asked.prefix().length() > LONGEST_PREFIX || asked.prefix().chars().anyMatch(Character::isISOControl)) {
            throw new RefusedException(
                    "Phần đầu của mã gồm nhiều nhất %d ký tự, không có ký tự điều khiển. (The beginning of the ids has at most %1$d characters, and no controls.)"
                            .formatted(LONGEST_PREFIX));
        }
        if (asked.from() < 0
                || asked.to() > AbsenceStatements.LARGEST_NUMBER
                || asked.from() > asked.to()
                || asked.to() - asked.from() >= AbsenceStatements.MOST_NUMBERS) {
            throw new RefusedException(
                    "Số đầu không lớn hơn số cuối, và mỗi lần hỏi nhiều nhất %d số. (The first number is not larger than the last, and at most %1$d numbers are asked for at once.)"
                            .formatted(AbsenceStatements.MOST_NUMBERS));
        }
    }

    /** @param end the first position that does not count any more */
    Answered answer(AbsenceStatements.Numbers asked, long end) {
        Question.Numbers question = new Question.Numbers(asked.source(), asked.prefix(), asked.from(), asked.to());
        Map<UUID, String> ids = new HashMap<>();
        claims.ids(asked).forEach(id -> ids.put(EventIds.of(asked.source(), id), id));
        List<Located> there = located(List.copyOf(ids.keySet()), end);
        BitSet present = new BitSet();
        there.forEach(event -> present.set((int)
                (question.number(Objects.requireNonNull(ids.get(event.event()))).orElseThrow() - asked.from())));
        List<Located> listed = there.stream().limit(Statement.MOST_LISTED).toList();
        Marks.Marked marked = marks.in(listed.stream().map(Located::stream).toList(), end);
        List<Statement.Beside> beside = new ArrayList<>();
        long besideCount = beside(question, end, beside);
        return new Answered(
                question,
                new Statement.Answer(
                        there.size(),
                        listed.stream()
                                .map(event -> new Statement.Found(
                                        event.position(),
                                        event.event().toString(),
                                        event.type(),
                                        Objects.requireNonNull(ids.get(event.event())),
                                        marked.withdrawn().contains(event.event()),
                                        marked.inConflict().contains(event.event())))
                                .toList(),
                        missing(present, asked),
                        besideCount,
                        beside,
                        0));
    }

    private List<Located> located(List<UUID> events, long end) {
        List<Located> there = new ArrayList<>();
        for (int from = 0; from < events.size(); from += AT_ONCE) {
            archive.locate(events.subList(from, Math.min(events.size(), from + AT_ONCE))).stream()
                    .filter(event -> event.position() < end)
                    .forEach(there::add);
        }
        there.sort(Comparator.comparingLong(Located::position));
        return there;
    }

    private static List<Statement.Range> missing(BitSet present, AbsenceStatements.Numbers asked) {
        List<Statement.Range> missing = new ArrayList<>();
        int length = (int) (asked.to() - asked.from() + 1);
        for (int at = present.nextClearBit(0); at < length; ) {
            int next = present.nextSetBit(at);
            int end = next < 0 ? length : next;
            missing.add(new Statement.Range(asked.from() + at, asked.from() + end - 1));
            at = present.nextClearBit(end);
        }
        return missing;
    }

    /** What came under such a number, and was refused or put in quarantine. */
    private long beside(Question.Numbers question, long end, List<Statement.Beside> beside) {
        long[] count = {0};
        scan.of(BESIDE, end).forEach(event -> {
            String id = submitted(event, question);
            if (!id.isEmpty()) {
                count[0]++;
                if (beside.size() < Statement.MOST_LISTED) {
                    beside.add(new Statement.Beside(event.position(), event.eventId(), event.type(), id));
                }
            }
        });
        return count[0];
    }

    /** The sender's id of it; empty where it is not asked for. */
    private String submitted(RawEvent event, Question.Numbers question) {
        String id = switch (codec.fromBytes(event.type(), event.payload()).body()) {
            case SubmissionQuarantined told when told.sourceName().equals(question.source()) -> told.submittedId();
            case SubmissionRefused told when told.sourceName().equals(question.source()) -> told.submittedId();
            default -> "";
        };
        boolean isAsked =
                question.number(id).stream().anyMatch(number -> number >= question.from() && number <= question.to());
        return isAsked ? id : "";
    }
}
