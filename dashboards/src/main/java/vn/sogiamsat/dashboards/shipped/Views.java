package vn.sogiamsat.dashboards.shipped;

import static vn.sogiamsat.dashboards.shipped.Names.ABSENT;
import static vn.sogiamsat.dashboards.shipped.Names.ACHIEVED;
import static vn.sogiamsat.dashboards.shipped.Names.APPLICABILITY;
import static vn.sogiamsat.dashboards.shipped.Names.ASSIGNED_CELL;
import static vn.sogiamsat.dashboards.shipped.Names.AT;
import static vn.sogiamsat.dashboards.shipped.Names.CONFLICTS;
import static vn.sogiamsat.dashboards.shipped.Names.CURRENT;
import static vn.sogiamsat.dashboards.shipped.Names.DOCUMENTS;
import static vn.sogiamsat.dashboards.shipped.Names.DUE;
import static vn.sogiamsat.dashboards.shipped.Names.EVENTS;
import static vn.sogiamsat.dashboards.shipped.Names.FINDINGS;
import static vn.sogiamsat.dashboards.shipped.Names.FINDING_KINDS;
import static vn.sogiamsat.dashboards.shipped.Names.INTERVENTIONS;
import static vn.sogiamsat.dashboards.shipped.Names.IN_TIME;
import static vn.sogiamsat.dashboards.shipped.Names.KIND;
import static vn.sogiamsat.dashboards.shipped.Names.LAG;
import static vn.sogiamsat.dashboards.shipped.Names.LATE;
import static vn.sogiamsat.dashboards.shipped.Names.MET_AT;
import static vn.sogiamsat.dashboards.shipped.Names.OMITTED;
import static vn.sogiamsat.dashboards.shipped.Names.OPENS;
import static vn.sogiamsat.dashboards.shipped.Names.PRESENT;
import static vn.sogiamsat.dashboards.shipped.Names.PROJECTED;
import static vn.sogiamsat.dashboards.shipped.Names.PROJECTION;
import static vn.sogiamsat.dashboards.shipped.Names.PROTECTED;
import static vn.sogiamsat.dashboards.shipped.Names.RATE;
import static vn.sogiamsat.dashboards.shipped.Names.REFUSED;
import static vn.sogiamsat.dashboards.shipped.Names.REMOTE;
import static vn.sogiamsat.dashboards.shipped.Names.REQUIRED;
import static vn.sogiamsat.dashboards.shipped.Names.RUNNING;
import static vn.sogiamsat.dashboards.shipped.Names.SIZE;
import static vn.sogiamsat.dashboards.shipped.Names.SUPERIORS;
import static vn.sogiamsat.dashboards.shipped.Names.TROUBLE;
import static vn.sogiamsat.dashboards.shipped.Names.VERDICT;
import static vn.sogiamsat.dashboards.shipped.Names.VERIFICATION;
import static vn.sogiamsat.dashboards.shipped.Names.WAIVED_FROM;
import static vn.sogiamsat.dashboards.shipped.Names.WAIVED_UNTIL;
import static vn.sogiamsat.dashboards.shipped.Names.WITNESS;

import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.event.MeetingKind;
import vn.sogiamsat.core.event.MeetingMode;
import vn.sogiamsat.core.event.QualityLevel;
import vn.sogiamsat.core.view.Fields;
import vn.sogiamsat.dashboards.model.DataView;
import vn.sogiamsat.dashboards.model.FieldShape;
import vn.sogiamsat.dashboards.model.FieldShape.Day;
import vn.sogiamsat.dashboards.model.FieldShape.Format;
import vn.sogiamsat.dashboards.model.FieldShape.Hours;
import vn.sogiamsat.dashboards.model.FieldShape.Link;
import vn.sogiamsat.dashboards.model.FieldShape.Moment;
import vn.sogiamsat.dashboards.model.FieldShape.Number;
import vn.sogiamsat.dashboards.model.Text;
import vn.sogiamsat.rules.book.SubjectKind;
import vn.sogiamsat.rules.obligation.Applicability;

/** The indices that the dashboards read. The one of persons' names is none of them. */
final class Views {
    private static final Text OPEN = Text.of("Mở ↗", "Open ↗");

    static final DataView OBLIGATIONS = new Fielded()
            .with(Fields.OBLIGATION_ID, "Nghĩa vụ", "Obligation", new Link("/obligations/", OPEN))
            .with(Fields.OBLIGATION_KIND, "Đối tượng", "Subject", WordLists.of(SubjectKind.values()))
            .with(Fields.OBLIGATION_PERIOD, "Kỳ", "Period", null)
            .with(Fields.RULE_ID, "Quy tắc", "Rule", WordLists.rules())
            .with(Fields.RULE_RULEBOOK, "Bộ quy tắc", "Rulebook", null)
            .with(Fields.UNIT_ID, "Tổ chức đảng", "Unit", new Link("/units/", null))
            .with(Fields.PERSON_ID, "Người", "Person", new Link("/persons/", null))
            .with(Fields.MEETING_ID, "Buổi sinh hoạt", "Meeting", new Link("/meetings/", OPEN))
            .with(Fields.MEETING_KIND, "Loại buổi", "Kind of meeting", WordLists.of(MeetingKind.values()))
            .with(OPENS, "Bắt đầu", "Begins", new Moment())
            .with(DUE, "Hạn", "Due", new Day())
            .with(REQUIRED, "Phải đạt", "Required", new Number())
            .with(ACHIEVED, "Đã đạt", "Achieved", new Number())
            .with(MET_AT, "Hoàn thành lúc", "Met at", new Moment())
            .with(IN_TIME, "Đúng hạn", "In time", null)
            .with(APPLICABILITY, "Áp dụng", "Applicability", WordLists.of(Applicability.values()))
            .with(WAIVED_FROM, "Miễn từ", "Waived from", new Moment())
            .with(WAIVED_UNTIL, "Miễn đến", "Waived until", new Moment())
            .with(CURRENT, "Hiện hành", "Current", null)
            .view("obligations", "Nghĩa vụ", "Obligations", DUE);

    static final DataView MEETINGS = new Fielded()
            .with(Fields.MEETING_ID, "Buổi sinh hoạt", "Meeting", new Link("/meetings/", OPEN))
            .with(Fields.MEETING_KIND, "Loại buổi", "Kind of meeting", WordLists.of(MeetingKind.values()))
            .with(Fields.MEETING_MODE, "Hình thức", "Mode", WordLists.of(MeetingMode.values()))
            .with(Fields.MEETING_STATUS, "Trạng thái", "Status", Names.meetingStatuses())
            .with(Fields.MEETING_MINUTES, "Thời lượng (phút)", "Duration (minutes)", new Number())
            .with(Fields.MEETING_POINTS, "Điểm", "Points", new Number())
            .with(Fields.MEETING_LEVEL, "Xếp loại", "Level", WordLists.of(QualityLevel.values()))
            .with(Fields.SUPERIOR_ON_SITE, "Cấp ủy dự trực tiếp", "Superior on site", new Link("/persons/", null))
            .with(Fields.SUPERIOR_REMOTE, "Cấp ủy dự trực tuyến", "Superior remote", new Link("/persons/", null))
            .with(Fields.MEETING_START, "Bắt đầu", "Start", new Moment())
            .with(Fields.UNIT_ID, "Chi bộ", "Cell", new Link("/units/", null))
            .with(Fields.UNIT_CODE, "Mã chi bộ", "Cell code", null)
            .with(Fields.LOCAL_DATE, "Ngày", "Day", new Day())
            .with(PRESENT, "Có mặt", "Present", new Number())
            .with(REMOTE, "Trực tuyến", "Remote", new Number())
            .with(ABSENT, "Vắng", "Absent", new Number())
            .with(SUPERIORS, "Cấp ủy cấp trên dự", "Superiors present", new Number())
            .with(INTERVENTIONS, "Ý kiến", "Interventions", new Number())
            .with(DOCUMENTS, "Tài liệu", "Documents", new Number())
            .with(LATE, "Ghi nhận trễ", "Recorded late", new Number())
            .with(CONFLICTS, "Mâu thuẫn", "Conflicts", new Number())
            .view("meetings", "Buổi sinh hoạt", "Meetings", Fields.LOCAL_DATE);

    static final DataView AUDIT = new Fielded()
            .with(Fields.EVENT_ID, "Sự kiện", "Event", new Link("/events/", OPEN))
            .with(Fields.EVENT_TYPE, "Loại sự kiện", "Type of event", WordLists.eventTypes())
            .with(Fields.EVENT_SOURCE, "Nguồn", "Source", null)
            .with(Fields.EVENT_LATENESS, "Độ trễ (giờ)", "Lateness (hours)", new Hours())
            .with(Fields.MEETING_ID, "Buổi sinh hoạt", "Meeting", new Link("/meetings/", OPEN))
            .with(Fields.UNIT_ID, "Tổ chức đảng", "Unit", new Link("/units/", null))
            .with(Fields.UNIT_CODE, "Mã tổ chức đảng", "Unit code", null)
            .with(Fields.OCCURRED_AT, "Xảy ra lúc", "Occurred at", new Moment())
            .with(Fields.RECORDED_AT, "Ghi nhận lúc", "Recorded at", new Moment())
            .with(Fields.POSITION, "Vị trí trong sổ", "Ledger position", new Number())
            .view("audit", "Nhật ký kiểm toán", "Audit trail", Fields.RECORDED_AT);

    static final DataView ORGANISATION = new Fielded()
            .with(KIND, "Là", "Is", null)
            .with(Fields.UNIT_ID, "Tổ chức đảng", "Unit", new Link("/units/", null))
            .with(Fields.UNIT_CODE, "Mã", "Code", null)
            .with(Fields.PERSON_ID, "Người", "Person", new Link("/persons/", null))
            .with(Fields.PERSON_LABEL, "Chức vụ, đơn vị", "Position and unit", null)
            .with(ASSIGNED_CELL, "Chi bộ được phân công", "Cell followed", new Link("/units/", null))
            .view("organisation", "Tổ chức và người", "Units and persons", null);

    static final DataView INTEGRITY = new Fielded()
            .with(AT, "Lúc", "At", new Moment())
            .with(KIND, "Là", "Is", Names.integrityKinds())
            .with(SIZE, "Số mục", "Leaves", new Number())
            .with(EVENTS, "Số sự kiện", "Events", new Number())
            .with(PROTECTED, "Được bảo vệ trước việc lùi lại", "Protected against rollback", null)
            .with(TROUBLE, "Có trở ngại", "In trouble", null)
            .with(WITNESS, "Nhân chứng", "Witness", null)
            .with(VERDICT, "Trả lời", "Answer", Names.verdicts())
            .with(VERIFICATION, "Lần đối chiếu", "Verification", null)
            .with(FINDINGS, "Điểm sai khác", "Findings", new Number())
            .with(FINDING_KINDS, "Loại sai khác", "Kinds of findings", null)
            .with(OMITTED, "Chưa xem", "Not looked at", new Number())
            .view("integrity", "Toàn vẹn sổ cái", "Ledger integrity", AT);

    static final DataView OPERATIONS = new Fielded()
            .with(AT, "Lúc", "At", new Moment())
            .with(PROJECTION, "Kho tra cứu", "Projection", null)
            .with(PROJECTED, "Đã cập nhật đến", "Projected up to", new Number())
            .with(LAG, "Còn lại (sự kiện)", "Behind (events)", new Number())
            .with(RATE, "Sự kiện mỗi giây", "Events a second", new Number())
            .with(RUNNING, "Đang chạy", "Running", null)
            .with(REFUSED, "Dừng vì bị từ chối", "Stopped on a refusal", null)
            .view("operations", "Vận hành", "Operations", AT);

    private Views() {}

    private static final class Fielded {
        private final SortedMap<String, FieldShape> fields = new TreeMap<>();

        Fielded with(String field, String vi, String en, @Nullable Format format) {
            fields.put(field, new FieldShape(Text.of(vi, en), format));
            return this;
        }

        DataView view(String index, String vi, String en, @Nullable String time) {
            return new DataView(index, Text.of(vi, en), time, fields);
        }
    }
}
