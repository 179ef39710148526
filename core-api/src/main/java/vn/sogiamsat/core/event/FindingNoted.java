package vn.sogiamsat.core.event;

import java.util.List;
import java.util.UUID;
import vn.sogiamsat.core.InspectionRef;
import vn.sogiamsat.core.UnitId;

/** Something found, tied to the facts that show it. */
@EventType(name = "vn.sogiamsat.inspection.finding-noted", vi = "Ghi nhận phát hiện", en = "Finding noted")
public record FindingNoted(
        @FromSubject InspectionRef inspection,
        @Label(vi = "Tổ chức đảng", en = "Unit") UnitId unit,
        @Label(vi = "Nội dung", en = "Text") @Text(20_000) String text,
        @Label(vi = "Sự kiện làm chứng cứ", en = "Evidence") List<UUID> evidence)
        implements InspectionEvent {
    public FindingNoted {
        evidence = List.copyOf(evidence);
    }
}
