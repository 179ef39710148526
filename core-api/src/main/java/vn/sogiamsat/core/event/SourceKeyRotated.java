package vn.sogiamsat.core.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A source has a new key.
 *
 * @param othersUntil when the keys it had close; null where they closed at once
 */
@EventType(
        name = "vn.sogiamsat.source.key-rotated",
        vi = "Đổi khóa nguồn gửi",
        en = "Source key rotated",
        external = false)
public record SourceKeyRotated(
        @FromSubject String sourceName,

        @Label(vi = "Dấu vân tay khóa", en = "Key fingerprint") @Text(64)
        String keyFingerprint,

        @Label(vi = "Lý do", en = "Reason") @Text(2_000) String reason,

        @Label(vi = "Khóa cũ có hiệu lực đến", en = "Other keys valid until") @Nullable Instant othersUntil)
        implements IntakeEvent {}
