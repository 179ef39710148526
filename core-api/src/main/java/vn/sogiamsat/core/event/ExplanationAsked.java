package vn.sogiamsat.core.event;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.InspectionRef;
import vn.sogiamsat.core.UnitId;

/**
 * The inspection asks a unit how something came about.
 *
 * @param code of the question, within the inspection
 * @param finding code of the finding it is about; null when it is about none
 */
@EventType(
        name = "vn.sogiamsat.inspection.explanation-asked",
        vi = "Yêu cầu giải trình",
        en = "Explanation asked",
        external = false)
public record ExplanationAsked(
        @FromSubject InspectionRef inspection,
        @Label(vi = "Mã yêu cầu", en = "Code") @Code String code,
        @Label(vi = "Tổ chức đảng", en = "Unit") UnitId unit,
        @Label(vi = "Nội dung", en = "Text") @Text(4_000) String text,

        @Label(vi = "Phát hiện", en = "Finding") @Nullable @Code
        String finding,

        @Label(vi = "Sự kiện", en = "Events") List<UUID> events,
        @Label(vi = "Nghĩa vụ", en = "Obligations") List<UUID> obligations,
        @Label(vi = "Thời hạn", en = "Due") LocalDate due)
        implements InspectionEvent {
    public ExplanationAsked {
        events = List.copyOf(events);
        obligations = List.copyOf(obligations);
    }
}
