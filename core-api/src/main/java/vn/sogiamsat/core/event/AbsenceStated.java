package vn.sogiamsat.core.event;

import java.time.Instant;
import java.util.UUID;

/**
 * The ledger stated for somebody which events of some kind it has and has not, and signed it.
 *
 * @param at when
 * @param statement its id, which stands in it
 * @param asked what was asked, in one line
 * @param reason why, in that person's words
 * @param upTo the last position that the statement is about
 * @param found how many such events there were
 * @param digest of the text that was signed
 */
@EventType(
        name = "vn.sogiamsat.integrity.absence-stated",
        vi = "Xác nhận không có sự kiện",
        en = "Absence stated",
        external = false)
public record AbsenceStated(
        @Label(vi = "Lúc", en = "At") Instant at,
        @Label(vi = "Xác nhận", en = "Statement") UUID statement,

        @Label(vi = "Điều được hỏi", en = "Asked") @Text(1_000)
        String asked,

        @Label(vi = "Lý do", en = "Reason") @Text(2_000) String reason,

        @Label(vi = "Đến vị trí", en = "Up to position") @Range(min = 0, max = Long.MAX_VALUE)
        long upTo,

        @Label(vi = "Số sự kiện có", en = "Events found") @Range(min = 0, max = Long.MAX_VALUE)
        long found,

        @Label(vi = "Mã băm", en = "Digest") @Sha256 String digest)
        implements IntegrityEvent {}
