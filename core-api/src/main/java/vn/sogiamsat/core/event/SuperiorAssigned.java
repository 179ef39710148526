package vn.sogiamsat.core.event;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.PersonId;
import vn.sogiamsat.core.UnitId;

/** A committee member of a superior unit is assigned to follow a cell and attend its meetings. */
@EventType(
        name = "vn.sogiamsat.person.superior-assigned",
        vi = "Phân công theo dõi chi bộ",
        en = "Superior assigned to a cell")
public record SuperiorAssigned(
        @FromSubject PersonId person,
        @Label(vi = "Chi bộ được theo dõi", en = "Cell") UnitId cell,

        @Label(vi = "Có hiệu lực từ ngày", en = "Valid from")
        LocalDate validFrom,

        @Label(vi = "Có hiệu lực đến hết trước ngày", en = "Valid until (exclusive)") @Nullable LocalDate validTo,

        @Label(vi = "Văn bản quyết định", en = "Deciding document") @Nullable DecidingDocument decision)
        implements PersonEvent {}
