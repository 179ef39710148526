package vn.sogiamsat.app.province;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.app.province.Telling.Data;
import vn.sogiamsat.core.event.AttendanceRecorded;
import vn.sogiamsat.core.event.AttendeeRole;
import vn.sogiamsat.core.event.Event;
import vn.sogiamsat.core.event.MeetingMode;
import vn.sogiamsat.core.event.MeetingOpened;
import vn.sogiamsat.core.event.Presence;
import vn.sogiamsat.core.event.RollCallMethod;

/** Tells one meeting as a handbook system would. */
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
        CallTale call = new CallTale(tale);
        call.call();
        if (meeting.isHeld()) {
            call.prepare();
            tale.open();
            if (!meeting.isExtraordinary()) {
                new ConductTale(calendar, meeting, tale).tell();
            }
            new OutcomeTale(tale).tell();
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

    Data task(String code, boolean hasDeadline) {
        return Data.of()
                .with("code", code)
                .with("text", "Thực hiện nhiệm vụ được giao (dữ liệu mẫu)")
                .with("person", officer(2))
                .with("deadline", hasDeadline ? meeting.day().plusDays(25) : null);
    }

    Instant later(int minutes) {
        return meeting.sitting().opened().plus(Duration.ofMinutes(minutes));
    }

    Instant end() {
        return meeting.sitting().end();
    }

    Meeting meeting() {
        return meeting;
    }

    People people() {
        return people;
    }
}
