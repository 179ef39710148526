package vn.sogiamsat.query.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.MeetingRef;
import vn.sogiamsat.core.PersonId;
import vn.sogiamsat.core.Subject;
import vn.sogiamsat.core.UnitId;
import vn.sogiamsat.core.UnitRef;
import vn.sogiamsat.core.event.AgendaStep;
import vn.sogiamsat.core.event.AgendaStepConducted;
import vn.sogiamsat.core.event.AttendanceRecorded;
import vn.sogiamsat.core.event.AttendeeRole;
import vn.sogiamsat.core.event.BridgePoint;
import vn.sogiamsat.core.event.BridgePointJoined;
import vn.sogiamsat.core.event.BridgePointLeft;
import vn.sogiamsat.core.event.Channel;
import vn.sogiamsat.core.event.DocumentKind;
import vn.sogiamsat.core.event.DocumentUploaded;
import vn.sogiamsat.core.event.Event;
import vn.sogiamsat.core.event.InterventionKind;
import vn.sogiamsat.core.event.InterventionRecorded;
import vn.sogiamsat.core.event.LessonsLearnedReviewed;
import vn.sogiamsat.core.event.MeetingClosed;
import vn.sogiamsat.core.event.MeetingKind;
import vn.sogiamsat.core.event.MeetingMode;
import vn.sogiamsat.core.event.MeetingOpened;
import vn.sogiamsat.core.event.MeetingScheduled;
import vn.sogiamsat.core.event.MemberEnrolled;
import vn.sogiamsat.core.event.MinutesFiled;
import vn.sogiamsat.core.event.MinutesReadBack;
import vn.sogiamsat.core.event.NoticeSent;
import vn.sogiamsat.core.event.Position;
import vn.sogiamsat.core.event.PositionHeld;
import vn.sogiamsat.core.event.PreReadDocumentDistributed;
import vn.sogiamsat.core.event.Presence;
import vn.sogiamsat.core.event.QualityAssessed;
import vn.sogiamsat.core.event.QualityLevel;
import vn.sogiamsat.core.event.ResolutionAdopted;
import vn.sogiamsat.core.event.RollCallMethod;
import vn.sogiamsat.core.event.RollOutProposed;
import vn.sogiamsat.core.event.Standing;
import vn.sogiamsat.core.event.Task;
import vn.sogiamsat.core.event.UnitEstablished;
import vn.sogiamsat.core.event.UnitLevel;
import vn.sogiamsat.core.event.VoteTaken;

/**
 * The pilot meeting of Chi bộ VNPT Văn Yên, told into the views under codes of a test's own, with its sister cell Chi
 * bộ VNPT Lục Yên, of which the same is never told.
 */
public final class VanYen {
    private final ToldFacts ledger;
    private final Vault vault;
    private final String mark;
    public final String upper;
    public final String party;
    public final String cell;
    public final String sister;
    public final MeetingRef meeting;
    public final PersonId secretary;
    public final PersonId superior;
    public final String report;

    private VanYen(ToldFacts ledger, Vault vault, String mark) {
        this.ledger = ledger;
        this.vault = vault;
        this.mark = mark;
        this.upper = "DUK-" + mark;
        this.party = "VNPT-" + mark;
        this.cell = "VY-" + mark;
        this.sister = "LY-" + mark;
        this.meeting = meeting(cell, LocalDate.of(2023, 10, 6), 1);
        this.secretary = PersonId.ofCode("DV-1-" + mark);
        this.superior = PersonId.ofCode("CT-1-" + mark);
        this.report = vault.keep(("%PDF-1.7 báo cáo của " + mark).getBytes(UTF_8));
    }

    /** The units and persons alone. */
    public static VanYen units(ToldFacts ledger, Vault vault, String mark) {
        VanYen told = new VanYen(ledger, vault, mark);
        told.tellUnits();
        return told;
    }

    /** Units, persons and the whole meeting. */
    public static VanYen meeting(ToldFacts ledger, Vault vault, String mark) {
        VanYen told = units(ledger, vault, mark);
        told.tellMeeting();
        return told;
    }

    public MeetingRef meeting(String cellCode, LocalDate date, int ordinal) {
        return new MeetingRef(
                new Subject.Meeting(cellCode, date, ordinal).id(), UnitId.ofCode(cellCode), cellCode, date, ordinal);
    }

    /** Tells of a meeting of a cell that is only called. */
    public MeetingRef called(String cellCode, LocalDate date, MeetingKind kind, @Nullable String topic) {
        MeetingRef ref = meeting(cellCode, date, 1);
        ledger.tell(
                date.minusDays(5) + "T09:00",
                new MeetingScheduled(
                        ref,
                        kind,
                        MeetingMode.IN_PERSON,
                        at(date + "T08:00"),
                        null,
                        "Hội trường",
                        topic,
                        List.of(),
                        null));
        return ref;
    }

    public PersonId member(int number) {
        return PersonId.ofCode("DV-" + number + "-" + mark);
    }

    public static Instant at(String local) {
        return Instant.parse(local + ":00+07:00");
    }

    private void tellUnits() {
        unit(upper, "Đảng ủy Khối cơ quan và doanh nghiệp tỉnh", UnitLevel.UPPER, null);
        unit(party, "Đảng bộ VNPT Yên Bái", UnitLevel.GRASSROOTS, upper);
        unit(cell, "Chi bộ VNPT Văn Yên", UnitLevel.CELL, party);
        unit(sister, "Chi bộ VNPT Lục Yên", UnitLevel.CELL, party);
        for (int i = 1; i <= 8; i++) {
            enrol(member(i), "DV-" + i + "-" + mark, i == 1 ? "Đỗ Thị Bí Thư" : "Đảng viên " + i, cell);
        }
        enrol(superior, "CT-1-" + mark, "Nguyễn Cấp Trên", upper);
        ledger.tell(
                "2020-05-01T08:00",
                new PositionHeld(
                        secretary, UnitId.ofCode(cell), Position.SECRETARY, LocalDate.of(2020, 5, 1), null, null));
    }

    private void unit(String code, String name, UnitLevel level, @Nullable String parent) {
        ledger.tell(
                "2000-01-01T08:00",
                new UnitEstablished(
                        new UnitRef(UnitId.ofCode(code), code),
                        name,
                        level,
                        parent == null ? null : UnitId.ofCode(parent),
                        LocalDate.of(2000, 1, 1),
                        null,
                        null));
    }

    private void enrol(PersonId person, String code, String name, String unit) {
        ledger.tell(
                "2010-01-01T08:00",
                new MemberEnrolled(
                        person,
                        code,
                        name,
                        null,
                        null,
                        UnitId.ofCode(unit),
                        Standing.OFFICIAL,
                        LocalDate.of(2010, 1, 1),
                        null,
                        null));
    }

    private void tellMeeting() {
        ledger.tell(
                "2023-10-02T09:00",
                new MeetingScheduled(
                        meeting,
                        MeetingKind.REGULAR,
                        MeetingMode.SUPERIOR_REMOTE,
                        at("2023-10-06T08:00"),
                        at("2023-10-06T10:00"),
                        "Phòng họp VNPT Văn Yên",
                        "Nâng cao chất lượng sinh hoạt chi bộ",
                        List.of(
                                new BridgePoint("DC-DUK", "Điểm cầu Đảng ủy Khối"),
                                new BridgePoint("DC-VNPT", "Điểm cầu VNPT Yên Bái")),
                        null));
        for (int i = 1; i <= 8; i++) {
            ledger.tell(
                    "sms-gateway",
                    "2023-10-03T14:0" + i,
                    Duration.ofSeconds(20),
                    new NoticeSent(meeting, member(i), Channel.SMS, at("2023-10-03T14:1" + i), true, true, i != 8));
        }
        ledger.tell(
                "2023-10-04T08:00",
                new PreReadDocumentDistributed(
                        meeting, "Báo cáo của chi bộ tháng 9", report, Channel.APP, List.of(member(1), member(2))));
        ledger.tell(
                "documents",
                "2023-10-04T07:30",
                Duration.ofSeconds(3),
                new DocumentUploaded(
                        meeting,
                        report,
                        "Báo cáo của chi bộ tháng 9",
                        "bao-cao thang 9 – \"Văn Yên\".pdf",
                        "application/pdf",
                        40,
                        DocumentKind.REPORT,
                        "Sổ tay đảng viên điện tử"));
        bridge("2023-10-06T07:50", new BridgePointJoined(meeting, "DC-DUK", null));
        bridge("2023-10-06T07:52", new BridgePointJoined(meeting, "DC-VNPT", null));
        ledger.tell("2023-10-06T08:00", new MeetingOpened(meeting, secretary, member(2)));
        ledger.tell("2023-10-06T08:05", new AgendaStepConducted(meeting, AgendaStep.ROLL_CALL, null, null));
        for (int i = 1; i <= 7; i++) {
            present(member(i), AttendeeRole.MEMBER, Presence.ON_SITE, null);
        }
        ledger.tell(
                "2023-10-06T08:05",
                new AttendanceRecorded(
                        meeting,
                        member(8),
                        AttendeeRole.MEMBER,
                        Presence.ABSENT_EXCUSED,
                        RollCallMethod.DIRECT,
                        null,
                        null,
                        null,
                        "Trực ca tại trạm"));
        present(superior, AttendeeRole.SUPERIOR, Presence.REMOTE, "DC-DUK");
        bridge("2023-10-06T09:10", new BridgePointLeft(meeting, "DC-VNPT"));
        bridge("2023-10-06T09:12", new BridgePointJoined(meeting, "DC-VNPT", null));
        ledger.tell(
                "2023-10-06T09:20",
                new InterventionRecorded(
                        meeting,
                        superior,
                        InterventionKind.DIRECTION,
                        "DC-DUK",
                        "Đề nghị chi bộ giữ nghiêm giờ sinh hoạt.",
                        null));
        ledger.tell("2023-10-06T09:30", new VoteTaken(meeting, "Thông qua nghị quyết tháng 10", 7, 0, 0, 8));
        ledger.tell(
                "2023-10-06T09:31",
                new ResolutionAdopted(
                        meeting,
                        "Nghị quyết tháng 10/2023",
                        "10-NQ/CB",
                        null,
                        List.of(new Task(
                                "NV-1", "Hoàn thành chỉ tiêu quý IV", member(3), LocalDate.of(2023, 12, 31)))));
        ledger.tell("2023-10-06T09:40", new MinutesReadBack(meeting, true));
        ledger.tell("2023-10-06T09:45", new MeetingClosed(meeting, 0, List.of()));
        bridge("2023-10-06T09:46", new BridgePointLeft(meeting, "DC-DUK"));
        ledger.tell("2023-10-06T16:00", new MinutesFiled(meeting, member(2), null, 2));
        ledger.tell(
                "2023-10-07T08:00",
                new QualityAssessed(meeting, 10, 15, 15, 20, 10, 20, 5, QualityLevel.GOOD, secretary, superior, null));
        ledger.tell(
                "2023-10-12T08:00",
                new LessonsLearnedReviewed(
                        meeting,
                        UnitId.ofCode(party),
                        UnitId.ofCode(upper),
                        "Đường truyền ổn định; cần thử máy trước 30 phút.",
                        null));
        ledger.tell(
                "2023-10-13T08:00",
                new RollOutProposed(
                        meeting, UnitId.ofCode(upper), "Nhân rộng tới các chi bộ đủ điều kiện.", List.of()));
    }

    private void bridge(String at, Event event) {
        ledger.tell("video-bridge", at, Duration.ofSeconds(2), event);
    }

    private void present(PersonId person, AttendeeRole role, Presence presence, @Nullable String bridgePoint) {
        ledger.tell(
                "2023-10-06T08:05",
                new AttendanceRecorded(
                        meeting,
                        person,
                        role,
                        presence,
                        RollCallMethod.APP,
                        bridgePoint,
                        at("2023-10-06T07:55"),
                        at("2023-10-06T09:45"),
                        null));
    }

    /** The id under which a unit of this story is known. */
    public static UUID id(String code) {
        return UnitId.ofCode(code).value();
    }
}
