package vn.sogiamsat.core.event;

import java.util.UUID;

/** A quarantined submission was turned down; its content is destroyed. */
@EventType(
        name = "vn.sogiamsat.submission.rejected",
        vi = "Bác bản gửi bị cách ly",
        en = "Submission rejected",
        external = false)
public record SubmissionRejected(
        @FromSubject String sourceName,
        @Label(vi = "Mã cách ly", en = "Reference") UUID reference,
        @Label(vi = "Lý do", en = "Reason") @Text(2_000) String reason)
        implements IntakeEvent {}
