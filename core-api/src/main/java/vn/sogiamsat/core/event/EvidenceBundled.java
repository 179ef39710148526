package vn.sogiamsat.core.event;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody took a bundle of evidence out of the ledger.
 *
 * @param at when
 * @param bundle its id, which stands in its manifest
 * @param scope what it is about, such as {@code meeting} with the id of one
 * @param reason why, in that person's words
 * @param events how many it holds
 */
@EventType(
        name = "vn.sogiamsat.integrity.evidence-bundled",
        vi = "Lập gói bằng chứng",
        en = "Evidence bundled",
        external = false)
public record EvidenceBundled(
        @Label(vi = "Lúc", en = "At") Instant at,
        @Label(vi = "Gói", en = "Bundle") UUID bundle,
        @Label(vi = "Phạm vi", en = "Scope") @Text(60) String scope,
        @Label(vi = "Đối tượng", en = "Of what") @Text(500) String of,
        @Label(vi = "Lý do", en = "Reason") @Text(2_000) String reason,

        @Label(vi = "Số sự kiện", en = "Events") @Range(min = 0, max = Long.MAX_VALUE)
        long events)
        implements IntegrityEvent {}
