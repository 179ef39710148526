package vn.sogiamsat.core.event;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.PersonId;
import vn.sogiamsat.core.personal.Personal;

/** Another member code for the same person. */
@EventType(name = "vn.sogiamsat.person.alias-added", vi = "Thêm mã đảng viên khác", en = "Person alias added")
public record PersonAliasAdded(
        @FromSubject PersonId person,

        @Label(vi = "Mã đảng viên khác", en = "Other member code") @Personal @Code
        String code,

        @Label(vi = "Có hiệu lực từ ngày", en = "Valid from")
        LocalDate validFrom,

        @Label(vi = "Có hiệu lực đến hết trước ngày", en = "Valid until (exclusive)") @Nullable LocalDate validTo)
        implements PersonEvent {}
