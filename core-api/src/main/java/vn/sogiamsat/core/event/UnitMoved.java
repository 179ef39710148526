package vn.sogiamsat.core.event;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.UnitId;
import vn.sogiamsat.core.UnitRef;

/** A unit comes under another parent from a day on. */
@EventType(name = "vn.sogiamsat.unit.moved", vi = "Chuyển tổ chức đảng cấp trên", en = "Unit moved")
public record UnitMoved(
        @FromSubject UnitRef unit,

        @Label(vi = "Tổ chức đảng cấp trên mới", en = "New parent unit") @Nullable UnitId parent,

        @Label(vi = "Có hiệu lực từ ngày", en = "Valid from")
        LocalDate validFrom,

        @Label(vi = "Có hiệu lực đến hết trước ngày", en = "Valid until (exclusive)") @Nullable LocalDate validTo,

        @Label(vi = "Văn bản quyết định", en = "Deciding document") @Nullable DecidingDocument decision)
        implements UnitEvent {}
