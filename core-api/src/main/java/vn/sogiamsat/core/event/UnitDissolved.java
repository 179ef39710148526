package vn.sogiamsat.core.event;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.UnitRef;

/**
 * A unit ends without a successor; its history stays open to inspection.
 *
 * @param validTo null when it is for good; the day on which the unit exists again otherwise
 */
@EventType(name = "vn.sogiamsat.unit.dissolved", vi = "Giải thể tổ chức đảng", en = "Unit dissolved")
public record UnitDissolved(
        @FromSubject UnitRef unit,

        @Label(vi = "Có hiệu lực từ ngày", en = "Valid from")
        LocalDate validFrom,

        @Label(vi = "Có hiệu lực đến hết trước ngày", en = "Valid until (exclusive)") @Nullable LocalDate validTo,

        @Label(vi = "Văn bản quyết định", en = "Deciding document") @Nullable DecidingDocument decision)
        implements UnitEvent {}
