package vn.sogiamsat.core.event;

/** Packages signed with this key are not taken in any more. */
@EventType(
        name = "vn.sogiamsat.source.package-key-revoked",
        vi = "Thu hồi khóa ký gói",
        en = "Package key revoked",
        external = false)
public record SourcePackageKeyRevoked(
        @FromSubject String sourceName,

        @Label(vi = "Dấu vân tay khóa", en = "Key fingerprint") @Text(64)
        String keyFingerprint,

        @Label(vi = "Lý do", en = "Reason") @Text(2_000) String reason)
        implements IntakeEvent {}
