package vn.sogiamsat.core.event;

/** A submission beyond its sender's authority, or of a state secret. Its content is kept nowhere. */
@EventType(
        name = "vn.sogiamsat.submission.refused",
        vi = "Từ chối bản gửi",
        en = "Submission refused",
        external = false)
public record SubmissionRefused(
        @FromSubject String sourceName,

        @Label(vi = "Mã của bên gửi", en = "Sender's id") @Text(200)
        String submittedId,

        @Label(vi = "Mã băm có khóa", en = "Keyed digest") @Text(64)
        String digest,

        @Label(vi = "Lý do", en = "Reason") RefusalReason reason)
        implements IntakeEvent {}
