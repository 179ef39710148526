package vn.sogiamsat.core.event;

import java.time.LocalDate;
import java.util.UUID;
import vn.sogiamsat.core.UnitRef;

/**
 * A unit need not fulfil an obligation from a day to a day.
 *
 * @param obligation which of the obligations the rulebook makes
 * @param until the first day on which it must again
 */
@EventType(
        name = "vn.sogiamsat.rulebook.obligation-waived",
        vi = "Miễn nghĩa vụ",
        en = "Obligation waived",
        external = false)
public record ObligationWaived(
        @FromSubject String rulebook,
        @Label(vi = "Nghĩa vụ", en = "Obligation") UUID obligation,
        @Label(vi = "Tổ chức đảng", en = "Unit") UnitRef unit,
        @Label(vi = "Miễn từ ngày", en = "Waived from") LocalDate from,

        @Label(vi = "Miễn đến hết trước ngày", en = "Waived until (exclusive)")
        LocalDate until,

        @Label(vi = "Lý do", en = "Reason") @Text(2_000) String reason,

        @Label(vi = "Văn bản quyết định", en = "Deciding document")
        DecidingDocument decision)
        implements RulebookEvent {}
