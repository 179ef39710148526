package vn.sogiamsat.dashboards.shipped;

import java.util.Map;
import java.util.TreeMap;
import vn.sogiamsat.dashboards.model.FieldShape.Words;
import vn.sogiamsat.dashboards.model.Text;

/** The fields that {@link vn.sogiamsat.core.view.Fields} does not name, and words of closed lists that no type has. */
final class Names {
    static final String OPENS = "opensAt";
    static final String DUE = "dueAt";
    static final String REQUIRED = "required";
    static final String ACHIEVED = "achieved";
    static final String MET_AT = "metAt";
    static final String IN_TIME = "metInTime";
    static final String APPLICABILITY = "applicability";
    static final String WAIVED_FROM = "waivedFrom";
    static final String WAIVED_UNTIL = "waivedUntil";
    static final String CURRENT = "current";

    static final String PRESENT = "counts.present";
    static final String REMOTE = "counts.remote";
    static final String ABSENT = "counts.absent";
    static final String SUPERIORS = "counts.superiors";
    static final String INTERVENTIONS = "counts.interventions";
    static final String DOCUMENTS = "counts.documents";
    static final String LATE = "counts.late";
    static final String CONFLICTS = "counts.conflicts";

    static final String KIND = "kind";
    static final String ASSIGNED_CELL = "assignments.cell";

    static final String AT = "at";
    static final String SIZE = "size";
    static final String EVENTS = "events";
    static final String PROTECTED = "protectedAgainstRollback";
    static final String TROUBLE = "trouble";
    static final String WITNESS = "witness.name";
    static final String VERDICT = "witness.verdict";
    static final String VERIFICATION = "verification.id";
    static final String FINDINGS = "verification.findings";
    static final String FINDING_KINDS = "verification.kinds";
    static final String OMITTED = "verification.omitted";
    static final String PROJECTION = "projection.name";
    static final String PROJECTED = "projection.position";
    static final String LAG = "projection.lag";
    static final String RATE = "projection.rate";
    static final String RUNNING = "projection.running";
    static final String REFUSED = "projection.refused";

    private Names() {}

    static Words meetingStatuses() {
        return new Words(new TreeMap<>(Map.of(
                "scheduled", Text.of("Đã lên lịch", "Scheduled"),
                "cancelled", Text.of("Đã hủy", "Cancelled"),
                "opened", Text.of("Đã khai mạc", "Opened"),
                "closed", Text.of("Đã kết thúc", "Closed"),
                "told", Text.of("Chưa có lịch", "Not scheduled"))));
    }

    static Words integrityKinds() {
        return new Words(new TreeMap<>(Map.of(
                "checkpoint", Text.of("Điểm chốt", "Checkpoint"),
                "witness", Text.of("Nhân chứng", "Witness"),
                "timestamp", Text.of("Dấu thời gian", "Timestamp"),
                "verification", Text.of("Đối chiếu", "Verification"))));
    }

    static Words verdicts() {
        return new Words(new TreeMap<>(Map.of(
                "not-asked", Text.of("Chưa hỏi", "Not asked"),
                "cosigned", Text.of("Đã ký", "Cosigned"),
                "ahead", Text.of("Đã thấy nhiều hơn", "Has seen more"),
                "contradicted", Text.of("Đã thấy khác", "Has seen otherwise"),
                "refused", Text.of("Không ký cho sổ này", "Does not sign for this ledger"),
                "unreachable", Text.of("Không trả lời", "Does not answer"))));
    }
}
