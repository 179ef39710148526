package vn.sogiamsat.core.event;

import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.InspectionRef;
import vn.sogiamsat.core.UnitId;

/**
 * A unit answers what an inspection asked of it.
 *
 * @param code of the question
 * @param document null when none goes with it
 */
@EventType(
        name = "vn.sogiamsat.inspection.explanation-answered",
        vi = "Giải trình theo yêu cầu kiểm tra",
        en = "Explanation answered",
        external = false)
public record ExplanationAnswered(
        @FromSubject InspectionRef inspection,
        @Label(vi = "Mã yêu cầu", en = "Code") @Code String code,
        @Label(vi = "Tổ chức đảng", en = "Unit") UnitId unit,

        @Label(vi = "Nội dung giải trình", en = "Text") @Text(4_000)
        String text,

        @Label(vi = "Tài liệu kèm theo (SHA-256)", en = "Document (SHA-256)") @Nullable @Sha256
        String document)
        implements InspectionEvent {}
