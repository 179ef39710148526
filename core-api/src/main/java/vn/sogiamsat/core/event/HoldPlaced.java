package vn.sogiamsat.core.event;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.UnitRef;

/**
 * Nothing of these units and this period (both days included) may be destroyed until the hold is released.
 *
 * @param hold its number
 * @param inspection code of the inspection for which it is placed; null when it is for none
 */
@EventType(
        name = "vn.sogiamsat.hold.placed",
        vi = "Yêu cầu giữ nguyên hồ sơ",
        en = "Legal hold placed",
        external = false)
public record HoldPlaced(
        @Label(vi = "Số lệnh giữ", en = "Hold") @Code String hold,
        @Label(vi = "Tổ chức đảng", en = "Units") List<UnitRef> units,
        @Label(vi = "Thời kỳ từ ngày", en = "Period from") LocalDate periodFrom,
        @Label(vi = "Thời kỳ đến ngày", en = "Period to") LocalDate periodTo,

        @Label(vi = "Cuộc kiểm tra", en = "Inspection") @Nullable @Code
        String inspection,

        @Label(vi = "Lý do", en = "Reason") @Text(2_000) String reason,

        @Label(vi = "Văn bản quyết định", en = "Deciding document")
        DecidingDocument decision)
        implements HoldEvent {
    public HoldPlaced {
        units = List.copyOf(units);
    }
}
