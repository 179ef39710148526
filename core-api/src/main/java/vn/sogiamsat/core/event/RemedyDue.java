package vn.sogiamsat.core.event;

import java.time.LocalDate;
import vn.sogiamsat.core.InspectionRef;
import vn.sogiamsat.core.UnitId;

/** A unit must remedy something by a day. */
@EventType(name = "vn.sogiamsat.inspection.remedy-due", vi = "Yêu cầu khắc phục", en = "Remedy due")
public record RemedyDue(
        @FromSubject InspectionRef inspection,
        @Label(vi = "Mã yêu cầu", en = "Code") @Code String code,
        @Label(vi = "Tổ chức đảng", en = "Unit") UnitId unit,
        @Label(vi = "Nội dung", en = "Text") @Text(20_000) String text,
        @Label(vi = "Thời hạn", en = "Due") LocalDate due)
        implements InspectionEvent {}
