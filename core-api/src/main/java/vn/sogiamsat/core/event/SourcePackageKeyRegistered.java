package vn.sogiamsat.core.event;

/** Packages signed with this key are believed to be the source's from now on. */
@EventType(
        name = "vn.sogiamsat.source.package-key-registered",
        vi = "Đăng ký khóa ký gói",
        en = "Package key registered",
        external = false)
public record SourcePackageKeyRegistered(
        @FromSubject String sourceName,

        @Label(vi = "Khóa công khai", en = "Public key") @Text(200)
        String publicKey,

        @Label(vi = "Dấu vân tay khóa", en = "Key fingerprint") @Text(64)
        String keyFingerprint,

        @Label(vi = "Lý do", en = "Reason") @Text(2_000) String reason)
        implements IntakeEvent {}
