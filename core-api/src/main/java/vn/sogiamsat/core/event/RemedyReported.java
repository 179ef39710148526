package vn.sogiamsat.core.event;

import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.InspectionRef;
import vn.sogiamsat.core.UnitId;

/** A unit reports what it has remedied. */
@EventType(name = "vn.sogiamsat.inspection.remedy-reported", vi = "Báo cáo khắc phục", en = "Remedy reported")
public record RemedyReported(
        @FromSubject InspectionRef inspection,
        @Label(vi = "Mã yêu cầu", en = "Code") @Code String code,
        @Label(vi = "Tổ chức đảng", en = "Unit") UnitId unit,
        @Label(vi = "Nội dung", en = "Text") @Text(20_000) String text,

        @Label(vi = "Văn bản (SHA-256)", en = "Document (SHA-256)") @Nullable @Sha256
        String document)
        implements InspectionEvent {}
