package vn.sogiamsat.command.absence;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.sogiamsat.command.store.RawEvent;
import vn.sogiamsat.core.EventTypes;
import vn.sogiamsat.core.UnitId;
import vn.sogiamsat.core.port.AbsenceStatements;
import vn.sogiamsat.core.port.AbsenceStatements.RefusedException;
import vn.sogiamsat.evidence.statement.Question;
import vn.sogiamsat.evidence.statement.Statement;
import vn.sogiamsat.evidence.statement.Told;
import vn.sogiamsat.log.MalformedException;

/** Answers a question for facts from the event store: every event of those types is read. */
@Component
class FactsAnswer {
    private final CountingUnits units;
    private final StoreScan scan;
    private final Marks marks;
    private final Waiting waiting;

    FactsAnswer(CountingUnits units, StoreScan scan, Marks marks, Waiting waiting) {
        this.units = units;
        this.scan = scan;
        this.marks = marks;
        this.waiting = waiting;
    }

    /** @throws RefusedException when nothing like that can be asked */
    void check(AbsenceStatements.Facts asked) {
        units.unit(asked.unit());
        if (asked.types().isEmpty()
                || !asked.types().stream()
                        .allMatch(type -> EventTypes.byName(type)
                                .filter(EventTypes.Descriptor::isOfUnit)
                                .isPresent())) {
            throw new RefusedException(
                    "Hãy chọn loại sự kiện của tổ chức đảng. (Choose types of events that are of a unit.)");
        }
        if (asked.from().isAfter(asked.to())) {
            throw new RefusedException(
                    "Ngày cuối phải không sớm hơn ngày đầu. (The last day must not come before the first.)");
        }
    }

    /** @param end the first position that does not count any more */
    Answered answer(AbsenceStatements.Facts asked, long end) {
        UnitId unit = units.unit(asked.unit());
        Set<UnitId> counting = units.of(unit, asked.below(), end);
        Question.Facts question = new Question.Facts(
                asked.unit(),
                unit.toString(),
                asked.below(),
                counting.stream().map(UnitId::toString).toList(),
                asked.types(),
                asked.from(),
                asked.to());
        List<RawEvent> listed = new ArrayList<>();
        long[] count = {0};
        try (Stream<RawEvent> events = scan.of(asked.types(), end)) {
            events.filter(event -> question.asksFor(event.type(), told(event))).forEach(event -> {
                count[0]++;
                if (listed.size() < Statement.MOST_LISTED) {
                    listed.add(event);
                }
            });
        }
        Marks.Marked marked = marks.in(listed.stream().map(RawEvent::stream).toList(), end);
        return new Answered(
                question,
                new Statement.Answer(
                        count[0],
                        listed.stream().map(event -> found(event, marked)).toList(),
                        List.of(),
                        0,
                        List.of(),
                        waiting.count(asked.types(), counting)));
    }

    private static Statement.Found found(RawEvent event, Marks.Marked marked) {
        UUID id = UUID.fromString(event.eventId());
        return new Statement.Found(
                event.position(),
                event.eventId(),
                event.type(),
                null,
                marked.withdrawn().contains(id),
                marked.inConflict().contains(id));
    }

    private static Told told(RawEvent event) {
        try {
            return Told.read(event.payload());
        } catch (MalformedException e) {
            throw new IllegalStateException("event " + event.position() + " is no JSON", e);
        }
    }
}
