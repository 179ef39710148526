package vn.sogiamsat.benchmarks.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.EventIds;
import vn.sogiamsat.core.MeetingRef;
import vn.sogiamsat.core.PersonId;
import vn.sogiamsat.core.Subject;
import vn.sogiamsat.core.UnitId;
import vn.sogiamsat.core.UnitRef;
import vn.sogiamsat.core.event.AgendaStep;
import vn.sogiamsat.core.event.AgendaStepConducted;
import vn.sogiamsat.core.event.AttendanceRecorded;
import vn.sogiamsat.core.event.AttendeeRole;
import vn.sogiamsat.core.event.Channel;
import vn.sogiamsat.core.event.DecidingDocument;
import vn.sogiamsat.core.event.Event;
import vn.sogiamsat.core.event.MeetingClosed;
import vn.sogiamsat.core.event.MeetingKind;
import vn.sogiamsat.core.event.MeetingMode;
import vn.sogiamsat.core.event.MeetingOpened;
import vn.sogiamsat.core.event.MeetingScheduled;
import vn.sogiamsat.core.event.MemberEnrolled;
import vn.sogiamsat.core.event.MinutesReadBack;
import vn.sogiamsat.core.event.NoticeSent;
import vn.sogiamsat.core.event.PeriodOpened;
import vn.sogiamsat.core.event.PreReadDocumentDistributed;
import vn.sogiamsat.core.event.Presence;
import vn.sogiamsat.core.event.QualityAssessed;
import vn.sogiamsat.core.event.QualityLevel;
import vn.sogiamsat.core.event.ResultPosted;
import vn.sogiamsat.core.event.RollCallMethod;
import vn.sogiamsat.core.event.RulebookAdopted;
import vn.sogiamsat.core.event.Standing;
import vn.sogiamsat.core.event.UnitEstablished;
import vn.sogiamsat.core.event.UnitLevel;
import vn.sogiamsat.core.event.VoteTaken;
import vn.sogiamsat.rules.book.FaultyRulebookException;
import vn.sogiamsat.rules.book.Rulebook;
import vn.sogiamsat.rules.book.RulebookReader;
import vn.sogiamsat.rules.book.ShippedRulebooks;
import vn.sogiamsat.rules.world.Told;

/** A year of a province's cells, each with one meeting a month told in full, under every rulebook that comes along. */
final class ProvinceYear {
    private static final int YEAR = 2024;
    private static final LocalDate ALWAYS = LocalDate.of(2018, 1, 1);
    private static final DecidingDocument DECISION = new DecidingDocument("1-QĐ", "Mẫu", ALWAYS);

    private final int cells;
    private final int members;
    private final Consumer<Told> into;
    private long position;

    private ProvinceYear(int cells, int members, Consumer<Told> into) {
        this.cells = cells;
        this.members = members;
        this.into = into;
    }

    /** Tells it: first rulebooks, units and members, then month by month. */
    static void tell(int cells, int members, Consumer<Told> into) {
        ProvinceYear year = new ProvinceYear(cells, members, into);
        year.rulebooks();
        year.organisation();
        for (int month = 1; month <= 12; month++) {
            year.tell(YearMonth.of(YEAR, month).atDay(1), "00:00", PeriodOpened.of(YearMonth.of(YEAR, month)));
            for (int cell = 0; cell < cells; cell++) {
                year.meeting("C" + cell, LocalDate.of(YEAR, month, 3));
            }
        }
    }

    private void rulebooks() {
        for (String name : ShippedRulebooks.names()) {
            String text = ShippedRulebooks.text(name);
            try {
                Rulebook book = RulebookReader.read(name, text);
                tell(
                        ALWAYS,
                        "08:00",
                        new RulebookAdopted(
                                name,
                                text,
                                "0".repeat(64),
                                book.from(),
                                book.to(),
                                List.copyOf(book.replaces()),
                                DECISION));
            } catch (FaultyRulebookException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private void organisation() {
        unit("T", UnitLevel.PROVINCE, null);
        for (int body = 0; body <= cells / 13; body++) {
            unit("D" + body, UnitLevel.GRASSROOTS, "T");
        }
        for (int cell = 0; cell < cells; cell++) {
            unit("C" + cell, UnitLevel.CELL, "D" + cell / 13);
            for (int member = 0; member < members; member++) {
                tell(
                        ALWAYS,
                        "09:00",
                        new MemberEnrolled(
                                person("C" + cell, member),
                                "C" + cell + "-" + member,
                                "p1",
                                null,
                                null,
                                UnitId.ofCode("C" + cell),
                                Standing.OFFICIAL,
                                ALWAYS,
                                null,
                                null));
            }
        }
    }

    private void unit(String code, UnitLevel level, @Nullable String parent) {
        tell(
                ALWAYS,
                "08:30",
                new UnitEstablished(
                        new UnitRef(UnitId.ofCode(code), code),
                        code,
                        level,
                        parent == null ? null : UnitId.ofCode(parent),
                        ALWAYS,
                        null,
                        null));
    }

    private void meeting(String cell, LocalDate day) {
        MeetingRef ref = new MeetingRef(new Subject.Meeting(cell, day, 1).id(), UnitId.ofCode(cell), cell, day, 1);
        tell(
                day.minusDays(5),
                "09:00",
                new MeetingScheduled(
                        ref,
                        MeetingKind.REGULAR,
                        MeetingMode.IN_PERSON,
                        at(day, "08:00"),
                        null,
                        "Hội trường",
                        null,
                        List.of(),
                        null));
        List<PersonId> all = new ArrayList<>();
        for (int member = 0; member < members; member++) {
            all.add(person(cell, member));
            tell(
                    day.minusDays(2),
                    "08:00",
                    new NoticeSent(ref, person(cell, member), Channel.SMS, null, true, true, true));
        }
        tell(day.minusDays(2), "09:00", new PreReadDocumentDistributed(ref, "Dự thảo", null, Channel.APP, all));
        tell(day, "08:00", new MeetingOpened(ref, person(cell, 0), person(cell, 1)));
        for (PersonId person : all) {
            tell(
                    day,
                    "08:05",
                    new AttendanceRecorded(
                            ref,
                            person,
                            AttendeeRole.MEMBER,
                            Presence.ON_SITE,
                            RollCallMethod.DIRECT,
                            null,
                            null,
                            null,
                            null));
        }
        for (AgendaStep step : AgendaStep.values()) {
            tell(day, "08:30", new AgendaStepConducted(ref, step, null, null));
        }
        tell(day, "09:20", new VoteTaken(ref, "Nghị quyết", members, 0, 0, members));
        tell(day, "09:30", new MinutesReadBack(ref, true));
        tell(day, "09:40", new MeetingClosed(ref, 0, List.of()));
        tell(
                day.plusDays(1),
                "09:00",
                new QualityAssessed(ref, 5, 5, 10, 38, 5, 25, 5, QualityLevel.GOOD, null, null, null));
        tell(day.plusDays(1), "10:00", new ResultPosted(ref, "Nghị quyết", null, "Sổ tay"));
    }

    private void tell(LocalDate day, String time, Event event) {
        Instant at = at(day, time);
        into.accept(new Told(
                position, EventIds.of("benchmark", "e-" + position), "benchmark", at, at.plusSeconds(60), event));
        position++;
    }

    private static Instant at(LocalDate day, String time) {
        return Instant.parse(day + "T" + time + ":00+07:00");
    }

    private static PersonId person(String cell, int number) {
        return PersonId.ofCode(cell + "-" + number);
    }
}
