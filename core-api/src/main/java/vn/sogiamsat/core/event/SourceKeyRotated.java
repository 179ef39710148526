package vn.sogiamsat.core.event;

/** A source has a new key; the old one no longer opens. */
@EventType(
        name = "vn.sogiamsat.source.key-rotated",
        vi = "Đổi khóa nguồn gửi",
        en = "Source key rotated",
        external = false)
public record SourceKeyRotated(
        @FromSubject String sourceName,

        @Label(vi = "Dấu vân tay khóa", en = "Key fingerprint") @Text(64)
        String keyFingerprint,

        @Label(vi = "Lý do", en = "Reason") @Text(2_000) String reason)
        implements IntakeEvent {}
