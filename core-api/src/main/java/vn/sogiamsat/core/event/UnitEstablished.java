package vn.sogiamsat.core.event;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.UnitId;
import vn.sogiamsat.core.UnitRef;

/**
 * A party unit comes into being, or is first told of.
 *
 * @param parent null at the top of the tree only
 */
@EventType(name = "vn.sogiamsat.unit.established", vi = "Thành lập tổ chức đảng", en = "Unit established")
public record UnitEstablished(
        @FromSubject UnitRef unit,
        @Label(vi = "Tên", en = "Name") String name,
        @Label(vi = "Cấp", en = "Level") UnitLevel level,

        @Label(vi = "Tổ chức đảng cấp trên trực tiếp", en = "Parent unit") @Nullable UnitId parent,

        @Label(vi = "Có hiệu lực từ ngày", en = "Valid from")
        LocalDate validFrom,

        @Label(vi = "Có hiệu lực đến hết trước ngày", en = "Valid until (exclusive)") @Nullable LocalDate validTo,

        @Label(vi = "Văn bản quyết định", en = "Deciding document") @Nullable DecidingDocument decision)
        implements UnitEvent {}
