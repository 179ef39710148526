package vn.sogiamsat.core.event;

import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.InspectionRef;
import vn.sogiamsat.core.UnitId;

/**
 * The inspection says whether what was reported of a remedy is enough.
 *
 * @param code of the remedy
 */
@EventType(
        name = "vn.sogiamsat.inspection.remedy-assessed",
        vi = "Đánh giá kết quả khắc phục",
        en = "Remedy assessed",
        external = false)
public record RemedyAssessed(
        @FromSubject InspectionRef inspection,
        @Label(vi = "Mã yêu cầu", en = "Code") @Code String code,
        @Label(vi = "Tổ chức đảng", en = "Unit") UnitId unit,
        @Label(vi = "Chấp nhận", en = "Accepted") boolean accepted,

        @Label(vi = "Nhận xét", en = "Note") @Nullable @Text(2_000)
        String note)
        implements InspectionEvent {}
