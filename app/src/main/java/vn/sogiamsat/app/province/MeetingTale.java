package vn.sogiamsat.app.province;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.app.province.Telling.Data;
import vn.sogiamsat.core.event.AttendanceRecorded;
import vn.sogiamsat.core.event.AttendeeRole;
import vn.sogiamsat.core.event.Channel;
import vn.sogiamsat.core.event.CommitteePreMeetingHeld;
import vn.sogiamsat.core.event.Event;
import vn.sogiamsat.core.event.MeetingCancelled;
import vn.sogiamsat.core.event.MeetingMode;
import vn.sogiamsat.core.event.MeetingOpened;
import vn.sogiamsat.core.event.MeetingRescheduled;
import vn.sogiamsat.core.event.MeetingScheduled;
import vn.sogiamsat.core.event.NoticeSent;
import vn.sogiamsat.core.event.PreReadDocumentDistributed;
import vn.sogiamsat.core.event.Presence;
import vn.sogiamsat.core.event.RollCallMethod;

/** Tells one meeting as a handbook system would: from the call to the roll; {@link ConductTale} goes on from there. */
final class MeetingTale {
    private final People people;
    private final Meeting meeting;
    private final String subject;
    private final String prefix;
    private final List<Telling> told = new ArrayList<>();

    private MeetingTale(People people, Meeting meeting) {
        this.people = people;
        this.meeting = meeting;
        this.subject = meeting.subject();
        this.prefix = id(people, meeting, "");
    }

    /** In the order in which it happens. */
    static List<Telling> of(Calendar calendar, Meeting meeting) {
        MeetingTale tale = new MeetingTale(calendar.people(), meeting);
        tale.call();
        if (meeting.isHeld()) {
            tale.prepare();
            tale.open();
            new ConductTale(calendar, meeting, tale).tell();
        }
        tale.told.sort(Comparator.comparing(Telling::time));
        return tale.told;
    }

    /** @param what this one is among the meeting's events: a word, or more where there are several */
    void tell(String what, Class<? extends Event> type, Instant time, Data data) {
        told.add(new Telling(prefix + what, type, subject, time, data));
    }

    static String id(People people, Meeting meeting, String what) {
        return "mau-%d/%s/%s".formatted(people.size().seed(), meeting.subject(), what);
    }

    private void call() {
        Meeting.Call call = meeting.call();
        Instant before = call.start().minus(Duration.ofDays(7));
        tell(
                "call",
                MeetingScheduled.class,
                before,
                Data.of()
                        .with("kind", call.kind())
                        .with("mode", call.mode())
                        .with("start", call.start())
                        .with("place", "Hội trường %s".formatted(meeting.cell().name()))
                        .with("topic", meeting.isThematic() ? "Chuyên đề quý (dữ liệu mẫu)" : null)
                        .with("bridgePoints", List.of())
                        .with("approval", call.approval() ? approval() : null));
        if (!meeting.isHeld()) {
            tell(
                    "off",
                    MeetingCancelled.class,
                    call.start().minus(Duration.ofDays(1)),
                    Data.of().with("reason", "Hoãn do công tác đột xuất (dữ liệu mẫu)"));
        } else if (meeting.sitting().putOffTo() != null) {
            tell(
                    "put-off",
                    MeetingRescheduled.class,
                    call.start().minus(Duration.ofDays(2)),
                    Data.of()
                            .with("start", meeting.sitting().putOffTo())
                            .with("reason", "Dời lịch do trùng công tác (dữ liệu mẫu)"));
        }
    }

    private Data approval() {
        return Decisions.of("CV", meeting.cell().number(), people.size().firstDay());
    }

    private void prepare() {
        Meeting.Preparation preparation = meeting.preparation();
        Instant opened = meeting.sitting().opened();
        if (preparation.isPrepared() && !meeting.isExtraordinary()) {
            tell(
                    "prepared",
                    CommitteePreMeetingHeld.class,
                    opened.minus(Duration.ofDays(4)),
                    Data.of()
                            .with("participants", List.of(officer(1), officer(2)))
                            .with("end", opened.minus(Duration.ofDays(4)).plus(Duration.ofHours(1))));
        }
        List<String> persons = toNotify();
        String last = persons.get(preparation.last() % persons.size());
        for (String person : persons) {
            Timeliness when = person.equals(last) ? preparation.notices() : Timeliness.IN_TIME;
            if (when != Timeliness.NEVER) {
                notice(
                        person,
                        when == Timeliness.LATE
                                ? opened.minus(Duration.ofHours(3 + preparation.last() % 20))
                                : meeting.call().start().minus(Duration.ofDays(3)));
            }
        }
        if (preparation.papers() != Timeliness.NEVER && !meeting.isExtraordinary()) {
            tell(
                    "papers",
                    PreReadDocumentDistributed.class,
                    opened.minus(Duration.ofHours(preparation.papers() == Timeliness.LATE ? 6 : 50)),
                    Data.of()
                            .with("title", "Dự thảo báo cáo (dữ liệu mẫu)")
                            .with("channel", Channel.APP)
                            .with("recipients", List.of()));
        }
    }

    /** Everybody who has to come, and everybody assigned to follow the cell, each once. */
    private List<String> toNotify() {
        List<String> codes = new ArrayList<>();
        meeting.roll().forEach(called -> codes.add(called.member().code()));
        people.following(meeting.cell())
                .forEach(superior -> codes.add(superior.member().code()));
        return codes.stream().distinct().toList();
    }

    private void notice(String person, Instant time) {
        tell(
                "notice/" + person,
                NoticeSent.class,
                time,
                Data.of()
                        .with("person", person)
                        .with("channel", Channel.SMS)
                        .with("statesTime", true)
                        .with("statesPlace", true)
                        .with("statesContent", true));
    }

    private void open() {
        Instant opened = meeting.sitting().opened();
        tell(
                "opened",
                MeetingOpened.class,
                opened,
                Data.of().with("chair", officer(1)).with("secretary", officer(4)));
        for (Meeting.Called called : meeting.roll()) {
            if (called.presence() != null) {
                attendance(called.member(), AttendeeRole.MEMBER, called.presence(), null);
            }
        }
        for (Meeting.There there : meeting.superiors()) {
            Instant left = there.isPresent() ? opened.plus(Duration.ofMinutes(there.minutes())) : null;
            attendance(there.superior().member(), AttendeeRole.SUPERIOR, there.presence(), left);
        }
    }

    private void attendance(Member member, AttendeeRole role, Presence presence, @Nullable Instant left) {
        boolean isExcused = presence == Presence.ABSENT_EXCUSED;
        Instant opened = meeting.sitting().opened();
        tell(
                "attendance/" + member.code(),
                AttendanceRecorded.class,
                opened.plus(Duration.ofMinutes(5)),
                Data.of()
                        .with("person", member.code())
                        .with("role", role)
                        .with("presence", presence)
                        .with(
                                "method",
                                meeting.call().mode() == MeetingMode.IN_PERSON
                                        ? RollCallMethod.DIRECT
                                        : RollCallMethod.APP)
                        .with("joinedAt", left == null ? null : opened)
                        .with("leftAt", left)
                        .with("reason", isExcused ? "Bận công tác (dữ liệu mẫu)" : null));
    }

    String officer(int number) {
        return new Member(meeting.cell(), number, true, null).code();
    }

    LocalDate deadline() {
        return meeting.day().plusDays(25);
    }
}
