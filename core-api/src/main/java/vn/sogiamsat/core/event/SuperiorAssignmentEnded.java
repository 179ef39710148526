package vn.sogiamsat.core.event;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.PersonId;
import vn.sogiamsat.core.UnitId;

/**
 * An assignment to a cell ends.
 *
 * @param validFrom the first day on which it no longer holds
 */
@EventType(
        name = "vn.sogiamsat.person.superior-assignment-ended",
        vi = "Thôi phân công theo dõi chi bộ",
        en = "Superior assignment ended")
public record SuperiorAssignmentEnded(
        @FromSubject PersonId person,
        @Label(vi = "Chi bộ", en = "Cell") UnitId cell,
        @Label(vi = "Thôi từ ngày", en = "Ended on") LocalDate validFrom,

        @Label(vi = "Văn bản quyết định", en = "Deciding document") @Nullable DecidingDocument decision)
        implements PersonEvent {}
