package vn.sogiamsat.core.event;

import java.util.UUID;

/** A quarantined submission was let in, as it came or corrected. */
@EventType(
        name = "vn.sogiamsat.submission.released",
        vi = "Cho qua bản gửi bị cách ly",
        en = "Submission released",
        external = false)
public record SubmissionReleased(
        @FromSubject String sourceName,
        @Label(vi = "Mã cách ly", en = "Reference") UUID reference,
        @Label(vi = "Lý do", en = "Reason") @Text(2_000) String reason,

        @Label(vi = "Sự kiện được ghi", en = "Resulting event")
        UUID resultingEvent)
        implements IntakeEvent {}
