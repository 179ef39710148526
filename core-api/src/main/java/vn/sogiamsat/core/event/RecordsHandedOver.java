package vn.sogiamsat.core.event;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.UnitId;
import vn.sogiamsat.core.UnitRef;

/**
 * The unit lists the records it hands to another. Complete when both sides have sent their {@link HandoverConfirmed}.
 *
 * @param validFrom the day of the handover
 */
@EventType(name = "vn.sogiamsat.unit.records-handed-over", vi = "Bàn giao hồ sơ", en = "Records handed over")
public record RecordsHandedOver(
        @FromSubject UnitRef unit,

        @Label(vi = "Tổ chức đảng nhận", en = "Receiving unit")
        UnitId receiver,

        @Label(vi = "Danh mục hồ sơ", en = "Records") List<HandoverItem> items,

        @Label(vi = "Có hiệu lực từ ngày", en = "Valid from")
        LocalDate validFrom,

        @Label(vi = "Văn bản quyết định", en = "Deciding document") @Nullable DecidingDocument decision)
        implements UnitEvent {
    public RecordsHandedOver {
        items = List.copyOf(items);
    }
}
