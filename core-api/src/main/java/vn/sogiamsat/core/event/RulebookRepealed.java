package vn.sogiamsat.core.event;

import java.time.LocalDate;

/**
 * A rulebook no longer holds.
 *
 * @param from the first day on which it does not
 */
@EventType(
        name = "vn.sogiamsat.rulebook.repealed",
        vi = "Bãi bỏ bộ quy tắc",
        en = "Rulebook repealed",
        external = false)
public record RulebookRepealed(
        @FromSubject String rulebook,

        @Label(vi = "Hết hiệu lực từ ngày", en = "Repealed from")
        LocalDate from,

        @Label(vi = "Lý do", en = "Reason") @Text(2_000) String reason,

        @Label(vi = "Văn bản quyết định", en = "Deciding document")
        DecidingDocument decision)
        implements RulebookEvent {}
