package vn.sogiamsat.rules.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.EventIds;
import vn.sogiamsat.core.EventTypes;
import vn.sogiamsat.core.MeetingRef;
import vn.sogiamsat.core.PersonId;
import vn.sogiamsat.core.Subject;
import vn.sogiamsat.core.UnitId;
import vn.sogiamsat.core.UnitRef;
import vn.sogiamsat.core.event.AgendaStep;
import vn.sogiamsat.core.event.AgendaStepConducted;
import vn.sogiamsat.core.event.AttendanceRecorded;
import vn.sogiamsat.core.event.AttendeeRole;
import vn.sogiamsat.core.event.DecidingDocument;
import vn.sogiamsat.core.event.Event;
import vn.sogiamsat.core.event.FactWithdrawn;
import vn.sogiamsat.core.event.MeetingClosed;
import vn.sogiamsat.core.event.MeetingKind;
import vn.sogiamsat.core.event.MeetingMode;
import vn.sogiamsat.core.event.MeetingOpened;
import vn.sogiamsat.core.event.MeetingScheduled;
import vn.sogiamsat.core.event.MemberEnrolled;
import vn.sogiamsat.core.event.PeriodOpened;
import vn.sogiamsat.core.event.Presence;
import vn.sogiamsat.core.event.RollCallMethod;
import vn.sogiamsat.core.event.RulebookAdopted;
import vn.sogiamsat.core.event.Standing;
import vn.sogiamsat.core.event.UnitEstablished;
import vn.sogiamsat.core.event.UnitLevel;
import vn.sogiamsat.rules.book.FaultyRulebookException;
import vn.sogiamsat.rules.book.Rulebook;
import vn.sogiamsat.rules.book.RulebookReader;
import vn.sogiamsat.rules.book.ShippedRulebooks;
import vn.sogiamsat.rules.world.Told;

/** Facts in the order in which they were recorded. Moments are written as local time in Vietnam. */
final class Story {
    static final DecidingDocument DECISION = new DecidingDocument("1-QĐ/TEST", "Người thử", LocalDate.of(2018, 1, 1));

    private final List<Told> facts = new ArrayList<>();

    List<Told> facts() {
        return List.copyOf(facts);
    }

    /** A province, an upper committee, a grassroots body, and below it a cell with so many official members. */
    static Story ofCell(String cell, int members) {
        Story story = new Story();
        story.unit("T", UnitLevel.PROVINCE, null);
        story.unit("K", UnitLevel.UPPER, "T");
        story.unit("D", UnitLevel.GRASSROOTS, "K");
        story.unit(cell, UnitLevel.CELL, "D");
        for (int i = 1; i <= members; i++) {
            story.member(cell, i);
        }
        return story;
    }

    Story unit(String code, UnitLevel level, @Nullable String parent) {
        tell(
                "2018-01-01T08:00",
                new UnitEstablished(
                        unitRef(code),
                        code,
                        level,
                        parent == null ? null : UnitId.ofCode(parent),
                        LocalDate.of(2018, 1, 1),
                        null,
                        null));
        return this;
    }

    Story member(String cell, int number) {
        tell(
                "2018-01-02T08:00",
                new MemberEnrolled(
                        person(cell, number),
                        cell + "-" + number,
                        "p1",
                        null,
                        null,
                        UnitId.ofCode(cell),
                        Standing.OFFICIAL,
                        LocalDate.of(2018, 1, 1),
                        null,
                        null));
        return this;
    }

    Story adopt(String rulebook) {
        String text = ShippedRulebooks.text(rulebook);
        try {
            Rulebook book = RulebookReader.read(rulebook, text);
            adopt(book.id(), text, book.from(), book.to(), List.copyOf(book.replaces()));
        } catch (FaultyRulebookException e) {
            throw new AssertionError(e);
        }
        return this;
    }

    UUID adopt(String rulebook, String text, LocalDate from, @Nullable LocalDate to, List<String> replaces) {
        return tell(
                "2018-01-03T08:00", new RulebookAdopted(rulebook, text, "0".repeat(64), from, to, replaces, DECISION));
    }

    Story open(String... months) {
        for (String month : months) {
            tell(month + "-01T00:00", PeriodOpened.of(YearMonth.parse(month)));
        }
        return this;
    }

    /** A regular meeting in person that began and ended as told. */
    MeetingRef meeting(String cell, String start, int minutes) {
        MeetingRef ref = called(cell, start, MeetingKind.REGULAR);
        tell(start, new MeetingOpened(ref, person(cell, 1), null));
        tell(later(start, minutes), new MeetingClosed(ref, 0, List.of()));
        return ref;
    }

    MeetingRef called(String cell, String start, MeetingKind kind) {
        LocalDate day = LocalDate.parse(start.substring(0, 10));
        MeetingRef ref = ref(cell, day);
        tell(
                day.minusDays(5) + "T09:00",
                new MeetingScheduled(
                        ref, kind, MeetingMode.IN_PERSON, at(start), null, "Hội trường", null, List.of(), null));
        return ref;
    }

    Story attend(MeetingRef meeting, int number, Presence presence) {
        attend(meeting, person(meeting.cellCode(), number), AttendeeRole.MEMBER, presence);
        return this;
    }

    UUID attend(MeetingRef meeting, PersonId person, AttendeeRole role, Presence presence) {
        return tell(
                meeting.date() + "T08:05",
                new AttendanceRecorded(meeting, person, role, presence, RollCallMethod.DIRECT, null, null, null, null));
    }

    Story step(MeetingRef meeting, AgendaStep step) {
        tell(meeting.date() + "T08:10", new AgendaStepConducted(meeting, step, null, null));
        return this;
    }

    UUID tell(String occurredAt, Event event) {
        Instant at = at(occurredAt);
        return tell(occurredAt, at.plus(Duration.ofMinutes(1)), event);
    }

    UUID tell(String occurredAt, Instant recordedAt, Event event) {
        UUID id = EventIds.of("handbook", "e-" + facts.size());
        facts.add(new Told(facts.size(), id, "handbook", at(occurredAt), recordedAt, event));
        return id;
    }

    /** Withdraws what was told before, a minute after everything else. */
    UUID withdraw(UUID event) {
        Told told = facts.stream()
                .filter(fact -> fact.eventId().equals(event))
                .findFirst()
                .orElseThrow();
        Instant last =
                facts.stream().map(Told::recordedAt).max(Instant::compareTo).orElseThrow();
        UUID id = EventIds.of("handbook", "e-" + facts.size());
        facts.add(new Told(
                facts.size(),
                id,
                "handbook",
                last,
                last.plusSeconds(60),
                new FactWithdrawn(
                        told.body().stream(), event, EventTypes.of(told.body()).name(), "Bí thư", "Ghi nhầm")));
        return id;
    }

    static MeetingRef ref(String cell, LocalDate day) {
        return new MeetingRef(new Subject.Meeting(cell, day, 1).id(), UnitId.ofCode(cell), cell, day, 1);
    }

    static PersonId person(String cell, int number) {
        return PersonId.ofCode(cell + "-" + number);
    }

    static UnitRef unitRef(String code) {
        return new UnitRef(UnitId.ofCode(code), code);
    }

    static UUID unitId(String code) {
        return UnitId.ofCode(code).value();
    }

    static Instant at(String local) {
        return Instant.parse(local + ":00+07:00");
    }

    static String later(String local, int minutes) {
        return LocalDateTime.parse(local).plusMinutes(minutes).toString();
    }
}
