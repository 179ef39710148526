package vn.sogiamsat.core.event;

/**
 * A hold ends.
 *
 * @param hold its number
 */
@EventType(
        name = "vn.sogiamsat.hold.released",
        vi = "Chấm dứt giữ nguyên hồ sơ",
        en = "Legal hold released",
        external = false)
public record HoldReleased(
        @Label(vi = "Số lệnh giữ", en = "Hold") @Code String hold,
        @Label(vi = "Lý do", en = "Reason") @Text(2_000) String reason,

        @Label(vi = "Văn bản quyết định", en = "Deciding document")
        DecidingDocument decision)
        implements HoldEvent {}
