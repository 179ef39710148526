package vn.sogiamsat.core.event;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.InspectionRef;
import vn.sogiamsat.core.UnitId;

/**
 * Something found, tied to the facts that show it.
 *
 * @param code by which people call it, within the inspection; null where it has none
 * @param obligations that it is about; null where nobody told
 * @param severity null where nobody told
 */
@EventType(name = "vn.sogiamsat.inspection.finding-noted", vi = "Ghi nhận phát hiện", en = "Finding noted")
public record FindingNoted(
        @FromSubject InspectionRef inspection,
        @Label(vi = "Tổ chức đảng", en = "Unit") UnitId unit,
        @Label(vi = "Nội dung", en = "Text") @Text(20_000) String text,
        @Label(vi = "Sự kiện làm chứng cứ", en = "Evidence") List<UUID> evidence,

        @Label(vi = "Mã phát hiện", en = "Code") @Nullable @Code
        String code,

        @Label(vi = "Nghĩa vụ liên quan", en = "Obligations") @Nullable List<UUID> obligations,

        @Label(vi = "Mức độ", en = "Severity") @Nullable FindingSeverity severity)
        implements InspectionEvent {
    public FindingNoted {
        evidence = List.copyOf(evidence);
        obligations = obligations == null ? null : List.copyOf(obligations);
    }
}
