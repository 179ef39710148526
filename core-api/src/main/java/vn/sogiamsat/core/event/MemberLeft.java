package vn.sogiamsat.core.event;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.PersonId;
import vn.sogiamsat.core.UnitId;
import vn.sogiamsat.core.personal.Personal;

/**
 * A member leaves the cell, and goes to no other.
 *
 * @param validTo null when it is for good; the day on which the person is a member again otherwise
 */
@EventType(name = "vn.sogiamsat.person.left", vi = "Ra khỏi Đảng, thôi sinh hoạt", en = "Member left")
public record MemberLeft(
        @FromSubject PersonId person,
        @Label(vi = "Chi bộ", en = "Cell") UnitId unit,

        @Label(vi = "Lý do", en = "Reason") @Nullable @Personal @Text(2_000)
        String reason,

        @Label(vi = "Có hiệu lực từ ngày", en = "Valid from")
        LocalDate validFrom,

        @Label(vi = "Có hiệu lực đến hết trước ngày", en = "Valid until (exclusive)") @Nullable LocalDate validTo,

        @Label(vi = "Văn bản quyết định", en = "Deciding document") @Nullable DecidingDocument decision)
        implements PersonEvent {}
