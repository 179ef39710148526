package vn.sogiamsat.projections.obligation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.sogiamsat.core.Fact;
import vn.sogiamsat.core.MeetingRef;
import vn.sogiamsat.core.PersonId;
import vn.sogiamsat.core.UnitId;
import vn.sogiamsat.core.event.AttendanceRecorded;
import vn.sogiamsat.core.event.AttendeeRole;
import vn.sogiamsat.core.event.DayClosed;
import vn.sogiamsat.core.event.DecidingDocument;
import vn.sogiamsat.core.event.Event;
import vn.sogiamsat.core.event.InterventionKind;
import vn.sogiamsat.core.event.InterventionRecorded;
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
import vn.sogiamsat.core.event.SuperiorAssigned;
import vn.sogiamsat.projections.testing.Facts;
import vn.sogiamsat.rules.book.FaultyRulebookException;
import vn.sogiamsat.rules.book.Rulebook;
import vn.sogiamsat.rules.book.RulebookReader;
import vn.sogiamsat.rules.book.ShippedRulebooks;

/** A cell of three, its rulebooks and its meeting of October 2023, told in order. */
final class Pilot {
    static final DecidingDocument DECISION = new DecidingDocument("1-QĐ/TU", "Tỉnh ủy", LocalDate.of(2018, 1, 1));
    static final String CELL = "YB-VY";
    static final PersonId SUPERIOR = PersonId.ofCode("CT-01");
    static final MeetingRef MEETING = Facts.meetingOf(CELL, LocalDate.of(2023, 10, 13));
    static final Instant START = Instant.parse("2023-10-13T01:00:00Z");

    private final List<Fact> facts = new ArrayList<>();

    /** Everything up to the close of a meeting at which the third member was absent without excuse. */
    static Pilot upToTheClose() {
        Pilot pilot = new Pilot();
        pilot.tell(Facts.unit("YB", "Đảng bộ tỉnh Yên Bái", null));
        pilot.tell(Facts.unit(CELL, "Chi bộ VNPT Văn Yên", "YB"));
        for (int i = 1; i <= 3; i++) {
            pilot.tell(new MemberEnrolled(
                    member(i),
                    "p1",
                    "p1",
                    null,
                    null,
                    UnitId.ofCode(CELL),
                    Standing.OFFICIAL,
                    LocalDate.of(2020, 1, 1),
                    null,
                    null));
        }
        pilot.tell(new SuperiorAssigned(SUPERIOR, UnitId.ofCode(CELL), LocalDate.of(2020, 1, 1), null, null));
        pilot.adopt("hd-12-2018");
        pilot.adopt("dieu-le-dang");
        pilot.adopt("qd-69-2022");
        pilot.tell(PeriodOpened.of(YearMonth.of(2023, 10)));
        pilot.tell(new MeetingScheduled(
                MEETING, MeetingKind.REGULAR, MeetingMode.IN_PERSON, START, null, "Hội trường", null, List.of(), null));
        pilot.tell(new MeetingOpened(MEETING, member(1), null));
        pilot.attend(1, Presence.ON_SITE);
        pilot.attend(2, Presence.ON_SITE);
        pilot.attend(3, Presence.ABSENT_UNEXCUSED);
        pilot.tell(START.plusSeconds(95 * 60), new MeetingClosed(MEETING, 0, List.of()));
        return pilot;
    }

    /** Then the absence is withdrawn, a presence told instead, and a direction given. */
    static Pilot whole() {
        Pilot pilot = upToTheClose();
        pilot.withdraw(pilot.the(AttendanceRecorded.class, 2));
        pilot.attend(3, Presence.REMOTE);
        pilot.tell(new InterventionRecorded(MEETING, SUPERIOR, InterventionKind.DIRECTION, null, null, null));
        pilot.tell(PeriodOpened.of(YearMonth.of(2023, 11)));
        return pilot;
    }

    /** The whole, with days closed between: as all was told, when half a month was over, and long after. */
    static Pilot overDays() {
        Pilot pilot = upToTheClose();
        pilot.close(LocalDate.of(2023, 10, 13));
        pilot.withdraw(pilot.the(AttendanceRecorded.class, 2));
        pilot.attend(3, Presence.REMOTE);
        pilot.close(LocalDate.of(2023, 10, 14));
        pilot.close(LocalDate.of(2023, 10, 15));
        pilot.tell(new InterventionRecorded(MEETING, SUPERIOR, InterventionKind.DIRECTION, null, null, null));
        pilot.tell(PeriodOpened.of(YearMonth.of(2023, 11)));
        pilot.close(LocalDate.of(2023, 11, 20));
        pilot.withdraw(pilot.the(RulebookAdopted.class, 1));
        pilot.close(LocalDate.of(2024, 2, 1));
        pilot.close(LocalDate.of(2024, 2, 1));
        return pilot;
    }

    private void close(LocalDate day) {
        tell(new DayClosed(day));
    }

    Fact[] facts() {
        return facts.toArray(Fact[]::new);
    }

    Fact attend(int number, Presence presence) {
        return tell(new AttendanceRecorded(
                MEETING, member(number), AttendeeRole.MEMBER, presence, RollCallMethod.DIRECT, null, null, null, null));
    }

    Fact adopt(String name) {
        String text = ShippedRulebooks.text(name);
        try {
            Rulebook book = RulebookReader.read(name, text);
            return tell(new RulebookAdopted(
                    book.id(), text, "0".repeat(64), book.from(), book.to(), List.copyOf(book.replaces()), DECISION));
        } catch (FaultyRulebookException e) {
            throw new AssertionError(e);
        }
    }

    Fact withdraw(Fact fact) {
        return tell(Facts.withdrawal(fact));
    }

    Fact tell(Event body) {
        return tell(START, body);
    }

    Fact tell(Instant occurredAt, Event body) {
        int number = facts.size() + 1;
        Fact fact = Facts.fact(number, occurredAt, START.plusSeconds(86_400L + number), body);
        facts.add(fact);
        return fact;
    }

    /** The n-th fact, from 0, that tells such a thing. */
    Fact the(Class<? extends Event> type, int number) {
        return facts.stream()
                .filter(fact -> type.isInstance(fact.body()))
                .skip(number)
                .findFirst()
                .orElseThrow();
    }

    long position(Fact fact) {
        return facts.indexOf(fact);
    }

    static UUID id(Fact fact) {
        return fact.header().eventId();
    }

    static PersonId member(int number) {
        return PersonId.ofCode(CELL + "-" + number);
    }
}
