package vn.sogiamsat.core.event;

import java.time.Instant;
import java.util.List;

/**
 * The whole ledger was read again and held against its log, the documents, the views and all that vouches for it.
 *
 * @param at when it began
 * @param origin of the log
 * @param size of the tree that was made anew of the stored events, in leaves
 * @param root of that tree, in base64
 * @param documents whose content was read
 * @param views documents of views that were compared
 * @param findings what was not as it must be; empty where all was well
 */
@EventType(
        name = "vn.sogiamsat.integrity.ledger-verified",
        vi = "Đối chiếu toàn sổ",
        en = "Ledger verified",
        external = false)
public record LedgerVerified(
        @Label(vi = "Bắt đầu lúc", en = "Began at") Instant at,
        @Label(vi = "Nhật ký", en = "Log") String origin,

        @Label(vi = "Số mục", en = "Leaves") @Range(min = 0, max = Long.MAX_VALUE)
        long size,

        @Label(vi = "Gốc cây", en = "Root") String root,

        @Label(vi = "Số tài liệu", en = "Documents") @Range(min = 0, max = Long.MAX_VALUE)
        long documents,

        @Label(vi = "Số tài liệu tra cứu", en = "Documents of views") @Range(min = 0, max = Long.MAX_VALUE)
        long views,

        @Label(vi = "Điểm sai khác", en = "Findings") List<VerificationFinding> findings)
        implements IntegrityEvent {
    public LedgerVerified {
        findings = List.copyOf(findings);
    }
}
