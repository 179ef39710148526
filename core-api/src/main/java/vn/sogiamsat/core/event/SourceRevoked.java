package vn.sogiamsat.core.event;

/** A source may no longer send. */
@EventType(name = "vn.sogiamsat.source.revoked", vi = "Thu hồi nguồn gửi", en = "Source revoked", external = false)
public record SourceRevoked(
        @FromSubject String sourceName,
        @Label(vi = "Lý do", en = "Reason") @Text(2_000) String reason) implements IntakeEvent {}
