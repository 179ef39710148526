package vn.sogiamsat.core.frozen;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import vn.sogiamsat.core.EventIds;
import vn.sogiamsat.core.EventTypes;
import vn.sogiamsat.core.Fact;
import vn.sogiamsat.core.Header;
import vn.sogiamsat.core.InspectionId;
import vn.sogiamsat.core.InspectionRef;
import vn.sogiamsat.core.PersonId;
import vn.sogiamsat.core.UnitId;
import vn.sogiamsat.core.UnitRef;
import vn.sogiamsat.core.event.AbsenceStated;
import vn.sogiamsat.core.event.ConflictKind;
import vn.sogiamsat.core.event.ConflictRecorded;
import vn.sogiamsat.core.event.DayClosed;
import vn.sogiamsat.core.event.DecidingDocument;
import vn.sogiamsat.core.event.DocumentDestroyed;
import vn.sogiamsat.core.event.Event;
import vn.sogiamsat.core.event.EventParked;
import vn.sogiamsat.core.event.EvidenceBundled;
import vn.sogiamsat.core.event.ExplanationAnswered;
import vn.sogiamsat.core.event.ExplanationAsked;
import vn.sogiamsat.core.event.ExplanationGiven;
import vn.sogiamsat.core.event.FieldProblem;
import vn.sogiamsat.core.event.HoldPlaced;
import vn.sogiamsat.core.event.HoldReleased;
import vn.sogiamsat.core.event.LedgerVerified;
import vn.sogiamsat.core.event.ObligationWaived;
import vn.sogiamsat.core.event.ParameterOverridden;
import vn.sogiamsat.core.event.PeriodOpened;
import vn.sogiamsat.core.event.PersonKeyDestroyed;
import vn.sogiamsat.core.event.RecordKind;
import vn.sogiamsat.core.event.RecordOpened;
import vn.sogiamsat.core.event.RecordRefused;
import vn.sogiamsat.core.event.RefusalReason;
import vn.sogiamsat.core.event.RemedyAssessed;
import vn.sogiamsat.core.event.RulebookAdopted;
import vn.sogiamsat.core.event.RulebookRepealed;
import vn.sogiamsat.core.event.SourceKeyRevoked;
import vn.sogiamsat.core.event.SourceKeyRotated;
import vn.sogiamsat.core.event.SourcePackageKeyRegistered;
import vn.sogiamsat.core.event.SourcePackageKeyRevoked;
import vn.sogiamsat.core.event.SourceRegistered;
import vn.sogiamsat.core.event.SourceRevoked;
import vn.sogiamsat.core.event.SubmissionQuarantined;
import vn.sogiamsat.core.event.SubmissionRefused;
import vn.sogiamsat.core.event.SubmissionRejected;
import vn.sogiamsat.core.event.SubmissionReleased;
import vn.sogiamsat.core.event.VerificationFinding;

/** One fact of every type that only the ledger itself tells. */
final class LedgersOwnFacts {
    private static final UUID REFERENCE = UUID.fromString("2f1c7c1e-7a0e-4c4b-9c5e-0d8d7a3f5b11");
    private static final String DIGEST = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    private static final UnitRef UNIT = new UnitRef(UnitId.ofCode("YB-VNPT-VY"), "YB-VNPT-VY");
    private static final InspectionRef INSPECTION = new InspectionRef(InspectionId.ofCode("KT-2026-11"), "KT-2026-11");
    private static final DecidingDocument DECISION =
            new DecidingDocument("02-QĐ/TU", "Tỉnh ủy", LocalDate.of(2026, 3, 2));

    private static final String PACKAGE_KEY = "handbook+5c2f0a1b+AQIDBAUGBwgJCgsMDQ4PEBESExQVFhcYGRobHB0eHyAh";

    private LedgersOwnFacts() {}

    static List<Fact> all() {
        List<Event> events = List.of(
                new SourceRegistered(
                        "handbook", "Sổ tay đảng viên điện tử", List.of("vn.sogiamsat.*"), List.of("YB-VNPT"), DIGEST),
                new SourceKeyRotated("handbook", DIGEST, "Thay khóa định kỳ", null),
                new SourceKeyRevoked("handbook", DIGEST, "Khóa nằm trong một tệp cấu hình đã lộ"),
                new SourceRevoked("handbook", "Hệ thống ngừng hoạt động"),
                new SourcePackageKeyRegistered("handbook", PACKAGE_KEY, DIGEST, "Chi bộ vùng sâu không nối mạng"),
                new SourcePackageKeyRevoked("handbook", DIGEST, "Máy giữ khóa bị mất"),
                new SubmissionRefused("handbook", "17", DIGEST, RefusalReason.FOREIGN_UNIT),
                new SubmissionQuarantined(
                        "handbook",
                        REFERENCE,
                        "18",
                        DIGEST,
                        List.of(new FieldProblem("/data/validFrom", "no-such-day", "2023-02-30 không có trong lịch"))),
                new SubmissionReleased("handbook", REFERENCE, "Đã sửa ngày có hiệu lực", EventIds.of("handbook", "18")),
                new SubmissionRejected("handbook", REFERENCE, "Bên gửi xác nhận gửi nhầm"),
                new EventParked("handbook", EventIds.of("handbook", "19"), "meetings", "Chỉ mục từ chối tài liệu này"),
                new ConflictRecorded(
                        UnitId.ofCode("YB-VNPT-VY").stream(),
                        ConflictKind.SAME_ID_OTHER_CONTENT,
                        EventIds.of("handbook", "20"),
                        EventIds.of("handbook", "20"),
                        DIGEST,
                        DIGEST.replace('9', '8')),
                new PersonKeyDestroyed(PersonId.ofCode("DV-12"), "Xóa dữ liệu cá nhân theo yêu cầu", DECISION),
                new RulebookAdopted(
                        "sinh-hoat-chi-bo",
                        "id: sinh-hoat-chi-bo\nquy-dinh: []\n",
                        DIGEST,
                        LocalDate.of(2026, 4, 1),
                        LocalDate.of(2031, 1, 1),
                        List.of("sinh-hoat-chi-bo-2018"),
                        DECISION),
                new RulebookRepealed("sinh-hoat-chi-bo", LocalDate.of(2030, 1, 1), "Có quy định mới", DECISION),
                new ParameterOverridden(
                        "sinh-hoat-chi-bo",
                        "gui-tai-lieu-truoc.so-ngay",
                        "5",
                        UNIT,
                        LocalDate.of(2026, 4, 1),
                        LocalDate.of(2027, 1, 1),
                        DECISION),
                new ObligationWaived(
                        "sinh-hoat-chi-bo",
                        REFERENCE,
                        UNIT,
                        LocalDate.of(2026, 9, 1),
                        LocalDate.of(2026, 10, 1),
                        "Khắc phục hậu quả bão lũ",
                        DECISION),
                new ExplanationGiven(
                        "sinh-hoat-chi-bo", REFERENCE, UNIT, "Đường vào xã bị sạt lở từ ngày 3 đến ngày 12.", DIGEST),
                PeriodOpened.of(YearMonth.of(2026, 9)),
                new DayClosed(LocalDate.of(2026, 9, 30)),
                new LedgerVerified(
                        Instant.parse("2026-10-01T19:30:00Z"),
                        "so-giam-sat/7d1c5d0e-6f0b-4d5e-9a57-0d8f4d7f3a11",
                        70_000,
                        "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=",
                        12,
                        4_000,
                        List.of(new VerificationFinding("EVENT_CHANGED", 1, "sự kiện 69 999 (event 69 999)"))),
                new EvidenceBundled(
                        Instant.parse("2026-10-02T02:00:00Z"),
                        REFERENCE,
                        "meeting",
                        "YB-VNPT-VY 2026-09-05/1",
                        "Đoàn kiểm tra của Ủy ban Kiểm tra Tỉnh ủy",
                        41),
                new AbsenceStated(
                        Instant.parse("2026-10-02T03:00:00Z"),
                        REFERENCE,
                        "YB-VNPT-VY; vn.sogiamsat.meeting.minutes-filed; 2026-09-01–2026-09-30",
                        "Đoàn kiểm tra của Ủy ban Kiểm tra Tỉnh ủy",
                        4_127,
                        0,
                        "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"),
                new ExplanationAsked(
                        INSPECTION,
                        "GT-01",
                        UNIT.id(),
                        "Vì sao biên bản tháng 8 không ghi thời hạn?",
                        "PH-01",
                        List.of(EventIds.of("handbook", "21")),
                        List.of(REFERENCE),
                        LocalDate.of(2026, 11, 30)),
                new ExplanationAnswered(
                        INSPECTION, "GT-01", UNIT.id(), "Thư ký ghi sót; đã bổ sung vào nghị quyết tháng 9.", DIGEST),
                new RemedyAssessed(INSPECTION, "KP-01", UNIT.id(), true, "Đã khắc phục đủ"),
                new RecordOpened(INSPECTION, RecordKind.OBLIGATION, REFERENCE.toString(), UNIT.id()),
                new RecordRefused(INSPECTION, RecordKind.DOCUMENT, DIGEST, UNIT.id()),
                new HoldPlaced(
                        "GN-2026-01",
                        List.of(UNIT),
                        LocalDate.of(2026, 1, 1),
                        LocalDate.of(2026, 12, 31),
                        "KT-2026-11",
                        "Đang xác minh đơn tố cáo",
                        DECISION),
                new HoldReleased("GN-2026-01", "Đã kết luận", DECISION),
                new DocumentDestroyed(
                        Instant.parse("2026-10-03T02:00:00Z"), DIGEST, "Gửi nhầm tài liệu mật", DECISION));
        return events.stream().map(LedgersOwnFacts::fact).toList();
    }

    private static Fact fact(Event event) {
        String id = EventTypes.of(event).name();
        Instant at = Instant.parse("2026-11-24T02:30:00.125Z");
        return new Fact(
                new Header(
                        EventIds.of(Header.LEDGER, id),
                        Header.LEDGER,
                        id,
                        at,
                        at,
                        Header.LEDGER,
                        "000102030405060708090a0b0c0d0e0f"),
                event);
    }
}
