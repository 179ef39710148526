package vn.sogiamsat.core.event;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.PersonId;
import vn.sogiamsat.core.UnitId;

/** A person holds a position in a unit from a day on. */
@EventType(name = "vn.sogiamsat.person.position-held", vi = "Giữ chức vụ", en = "Position held")
public record PositionHeld(
        @FromSubject PersonId person,
        @Label(vi = "Tổ chức đảng", en = "Unit") UnitId unit,
        @Label(vi = "Chức vụ", en = "Position") Position position,

        @Label(vi = "Có hiệu lực từ ngày", en = "Valid from")
        LocalDate validFrom,

        @Label(vi = "Có hiệu lực đến hết trước ngày", en = "Valid until (exclusive)") @Nullable LocalDate validTo,

        @Label(vi = "Văn bản quyết định", en = "Deciding document") @Nullable DecidingDocument decision)
        implements PersonEvent {}
