package vn.sogiamsat.core.event;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.PersonId;
import vn.sogiamsat.core.UnitId;

/**
 * A member goes from one cell to another. Both are the same cell where only the standing changes, such as from
 * probationary to official.
 *
 * @param standing null when unchanged
 */
@EventType(name = "vn.sogiamsat.person.transferred", vi = "Chuyển sinh hoạt đảng", en = "Member transferred")
public record MemberTransferred(
        @FromSubject PersonId person,
        @Label(vi = "Từ chi bộ", en = "From cell") UnitId from,
        @Label(vi = "Đến chi bộ", en = "To cell") UnitId to,

        @Label(vi = "Loại đảng viên", en = "Standing") @Nullable Standing standing,

        @Label(vi = "Có hiệu lực từ ngày", en = "Valid from")
        LocalDate validFrom,

        @Label(vi = "Có hiệu lực đến hết trước ngày", en = "Valid until (exclusive)") @Nullable LocalDate validTo,

        @Label(vi = "Văn bản quyết định", en = "Deciding document") @Nullable DecidingDocument decision)
        implements PersonEvent {}
