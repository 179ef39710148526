package vn.sogiamsat.projections.testing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.EventIds;
import vn.sogiamsat.core.EventTypes;
import vn.sogiamsat.core.Fact;
import vn.sogiamsat.core.Header;
import vn.sogiamsat.core.MeetingRef;
import vn.sogiamsat.core.PersonId;
import vn.sogiamsat.core.Subject;
import vn.sogiamsat.core.UnitId;
import vn.sogiamsat.core.UnitRef;
import vn.sogiamsat.core.event.AttendanceRecorded;
import vn.sogiamsat.core.event.AttendeeRole;
import vn.sogiamsat.core.event.BridgePoint;
import vn.sogiamsat.core.event.Event;
import vn.sogiamsat.core.event.FactWithdrawn;
import vn.sogiamsat.core.event.MeetingKind;
import vn.sogiamsat.core.event.MeetingMode;
import vn.sogiamsat.core.event.MeetingScheduled;
import vn.sogiamsat.core.event.MemberEnrolled;
import vn.sogiamsat.core.event.Presence;
import vn.sogiamsat.core.event.RollCallMethod;
import vn.sogiamsat.core.event.Standing;
import vn.sogiamsat.core.event.UnitEstablished;
import vn.sogiamsat.core.event.UnitLevel;
import vn.sogiamsat.core.event.UnitMoved;

/** Facts told about the pilot's cell, for tests. */
public final class Facts {
    public static final Instant MORNING = Instant.parse("2023-10-13T01:00:00Z");
    public static final MeetingRef MEETING = meetingOf("YB-VY", LocalDate.of(2023, 10, 13));
    public static final PersonId SECRETARY = PersonId.ofCode("DV-01");
    public static final PersonId MEMBER = PersonId.ofCode("DV-02");

    private Facts() {}

    /** A fact with this number as the sender's id, recorded as many seconds after it happened. */
    public static Fact fact(int number, Event body) {
        return fact(number, MORNING, MORNING.plusSeconds(number), body);
    }

    public static Fact fact(int number, Instant occurredAt, Instant recordedAt, Event body) {
        return new Fact(
                new Header(
                        id(number),
                        "handbook",
                        Integer.toString(number),
                        occurredAt,
                        recordedAt,
                        "source:handbook",
                        "00112233445566778899aabbccddeeff"),
                body);
    }

    /** The event id of the fact with this number. */
    public static UUID id(int number) {
        return EventIds.of("handbook", Integer.toString(number));
    }

    public static MeetingRef meetingOf(String cell, LocalDate date) {
        return new MeetingRef(new Subject.Meeting(cell, date, 1).id(), UnitId.ofCode(cell), cell, date, 1);
    }

    public static MeetingScheduled scheduled(MeetingRef meeting, @Nullable String place) {
        return new MeetingScheduled(
                meeting,
                MeetingKind.REGULAR,
                MeetingMode.SUPERIOR_REMOTE,
                meeting.date().atTime(1, 0).toInstant(java.time.ZoneOffset.UTC),
                null,
                place,
                "Chuyển đổi số ở Văn Yên",
                List.of(new BridgePoint("tinh", "Điểm cầu VNPT Yên Bái")),
                null);
    }

    public static AttendanceRecorded attendance(PersonId person, AttendeeRole role, Presence presence) {
        return new AttendanceRecorded(MEETING, person, role, presence, RollCallMethod.APP, null, null, null, null);
    }

    public static FactWithdrawn withdrawal(Fact fact) {
        return new FactWithdrawn(
                fact.body().stream(),
                fact.header().eventId(),
                EventTypes.of(fact.body()).name(),
                "Văn thư",
                "Nhập nhầm");
    }

    public static UnitEstablished unit(String code, String name, @Nullable String parent) {
        return new UnitEstablished(
                new UnitRef(UnitId.ofCode(code), code),
                name,
                parent == null ? UnitLevel.PROVINCE : UnitLevel.CELL,
                parent == null ? null : UnitId.ofCode(parent),
                LocalDate.of(2020, 1, 1),
                null,
                null);
    }

    public static UnitMoved moved(String code, String parent, LocalDate from) {
        return new UnitMoved(new UnitRef(UnitId.ofCode(code), code), UnitId.ofCode(parent), from, null, null);
    }

    public static MemberEnrolled enrolled(PersonId person, String sealedName, String sealedCode) {
        return new MemberEnrolled(
                person,
                sealedCode,
                sealedName,
                null,
                null,
                UnitId.ofCode("YB-VY"),
                Standing.OFFICIAL,
                LocalDate.of(2020, 1, 1),
                null,
                null);
    }
}
