package vn.sogiamsat.core.event;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.UnitRef;

/** A unit bears another name from a day on. */
@EventType(name = "vn.sogiamsat.unit.renamed", vi = "Đổi tên tổ chức đảng", en = "Unit renamed")
public record UnitRenamed(
        @FromSubject UnitRef unit,
        @Label(vi = "Tên mới", en = "New name") String name,

        @Label(vi = "Có hiệu lực từ ngày", en = "Valid from")
        LocalDate validFrom,

        @Label(vi = "Có hiệu lực đến hết trước ngày", en = "Valid until (exclusive)") @Nullable LocalDate validTo,

        @Label(vi = "Văn bản quyết định", en = "Deciding document") @Nullable DecidingDocument decision)
        implements UnitEvent {}
