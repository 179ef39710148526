package vn.sogiamsat.core.event;

/** One key of a source no longer opens. */
@EventType(
        name = "vn.sogiamsat.source.key-revoked",
        vi = "Thu hồi một khóa nguồn gửi",
        en = "Source key revoked",
        external = false)
public record SourceKeyRevoked(
        @FromSubject String sourceName,

        @Label(vi = "Dấu vân tay khóa", en = "Key fingerprint") @Text(64)
        String keyFingerprint,

        @Label(vi = "Lý do", en = "Reason") @Text(2_000) String reason)
        implements IntakeEvent {}
