package vn.sogiamsat.core.event;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.UnitId;
import vn.sogiamsat.core.UnitRef;

/**
 * A unit ends by going into a successor, which answers for its history.
 *
 * @param validTo null when it is for good; the day on which the unit stands on its own again otherwise
 */
@EventType(name = "vn.sogiamsat.unit.merged", vi = "Hợp nhất, sáp nhập tổ chức đảng", en = "Unit merged")
public record UnitMerged(
        @FromSubject UnitRef unit,

        @Label(vi = "Tổ chức đảng kế thừa", en = "Successor unit")
        UnitId successor,

        @Label(vi = "Có hiệu lực từ ngày", en = "Valid from")
        LocalDate validFrom,

        @Label(vi = "Có hiệu lực đến hết trước ngày", en = "Valid until (exclusive)") @Nullable LocalDate validTo,

        @Label(vi = "Văn bản quyết định", en = "Deciding document") @Nullable DecidingDocument decision)
        implements UnitEvent {}
