package vn.sogiamsat.core.event;

import java.util.List;
import java.util.UUID;

/** A well-formed submission that breaks the rules of form; a person looks at it. */
@EventType(
        name = "vn.sogiamsat.submission.quarantined",
        vi = "Cách ly bản gửi",
        en = "Submission quarantined",
        external = false)
public record SubmissionQuarantined(
        @FromSubject String sourceName,
        @Label(vi = "Mã cách ly", en = "Reference") UUID reference,

        @Label(vi = "Mã của bên gửi", en = "Sender's id") @Text(200)
        String submittedId,

        @Label(vi = "Mã băm có khóa", en = "Keyed digest") @Text(64)
        String digest,

        @Label(vi = "Lỗi", en = "Problems") List<FieldProblem> problems)
        implements IntakeEvent {
    public SubmissionQuarantined {
        problems = List.copyOf(problems);
    }
}
