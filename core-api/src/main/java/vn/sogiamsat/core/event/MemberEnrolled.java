package vn.sogiamsat.core.event;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.PersonId;
import vn.sogiamsat.core.UnitId;
import vn.sogiamsat.core.personal.Personal;

/**
 * A member enters a cell, or is first told of.
 *
 * @param memberCode as in the subject; kept only sealed
 */
@EventType(name = "vn.sogiamsat.person.enrolled", vi = "Ghi danh đảng viên", en = "Member enrolled")
public record MemberEnrolled(
        @FromSubject PersonId person,

        @Label(vi = "Mã đảng viên", en = "Member code") @FromSubject @Personal
        String memberCode,

        @Label(vi = "Họ và tên", en = "Name") @Personal String name,

        @Label(vi = "Điện thoại", en = "Phone") @Nullable @Personal @Text(30)
        String phone,

        @Label(vi = "Số thẻ đảng viên", en = "Card number") @Nullable @Personal @Text(30)
        String cardNumber,

        @Label(vi = "Chi bộ", en = "Cell") UnitId unit,
        @Label(vi = "Loại đảng viên", en = "Standing") Standing standing,

        @Label(vi = "Có hiệu lực từ ngày", en = "Valid from")
        LocalDate validFrom,

        @Label(vi = "Có hiệu lực đến hết trước ngày", en = "Valid until (exclusive)") @Nullable LocalDate validTo,

        @Label(vi = "Văn bản quyết định", en = "Deciding document") @Nullable DecidingDocument decision)
        implements PersonEvent {}
