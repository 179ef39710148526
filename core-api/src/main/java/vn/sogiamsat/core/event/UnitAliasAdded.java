package vn.sogiamsat.core.event;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.UnitRef;

/** Another code for the same unit, such as after a renumbering. */
@EventType(name = "vn.sogiamsat.unit.alias-added", vi = "Thêm mã khác cho tổ chức đảng", en = "Unit alias added")
public record UnitAliasAdded(
        @FromSubject UnitRef unit,
        @Label(vi = "Mã khác", en = "Other code") @Code String code,

        @Label(vi = "Có hiệu lực từ ngày", en = "Valid from")
        LocalDate validFrom,

        @Label(vi = "Có hiệu lực đến hết trước ngày", en = "Valid until (exclusive)") @Nullable LocalDate validTo,

        @Label(vi = "Văn bản quyết định", en = "Deciding document") @Nullable DecidingDocument decision)
        implements UnitEvent {}
