package vn.sogiamsat.core.event;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.PersonId;
import vn.sogiamsat.core.UnitId;

/**
 * A position held until now ends; told apart from PositionHeld because the end is seldom known at the start.
 *
 * @param validFrom the first day on which it is no longer held
 */
@EventType(name = "vn.sogiamsat.person.position-ended", vi = "Thôi giữ chức vụ", en = "Position ended")
public record PositionEnded(
        @FromSubject PersonId person,
        @Label(vi = "Tổ chức đảng", en = "Unit") UnitId unit,
        @Label(vi = "Chức vụ", en = "Position") Position position,
        @Label(vi = "Thôi giữ từ ngày", en = "Ended on") LocalDate validFrom,

        @Label(vi = "Văn bản quyết định", en = "Deciding document") @Nullable DecidingDocument decision)
        implements PersonEvent {}
