package vn.sogiamsat.command.intake;

import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.sogiamsat.command.record.ClaimKey;
import vn.sogiamsat.command.record.Draft;
import vn.sogiamsat.command.record.Placed;
import vn.sogiamsat.command.security.SourcePrincipal;
import vn.sogiamsat.core.command.CommandRefused;
import vn.sogiamsat.core.personal.PersonalData;
import vn.sogiamsat.core.personal.PersonalFields;

/** Lets a submission in that a person corrected; it is judged as if its source had sent it so. */
@Component
public class Admission {
    private final EnvelopeReader reader;
    private final Judge judge;
    private final PersonalData personalData;

    Admission(EnvelopeReader reader, Judge judge, PersonalData personalData) {
        this.reader = reader;
        this.judge = judge;
        this.personalData = personalData;
    }

    /**
     * A fact ready to be recorded.
     *
     * @param structured the CloudEvent in structured JSON
     * @param expected the source and id under which it came; a correction may not change them
     * @throws CommandRefused when it is still not good; the message says where
     */
    public Placed admit(byte[] structured, ClaimKey expected, SourcePrincipal sender, String recordedBy) {
        return switch (reader.structured(structured)) {
            case Incoming.Malformed malformed -> throw new CommandRefused("not-a-cloudevent", malformed.reason());
            case Incoming.Event event -> admit(event.envelope(), expected, sender, recordedBy);
        };
    }

    private Placed admit(Envelope envelope, ClaimKey expected, SourcePrincipal sender, String recordedBy) {
        if (!new ClaimKey(envelope.source(), envelope.id()).equals(expected)) {
            throw new CommandRefused(
                    "identity-changed",
                    "Không được đổi source và id khi sửa: phải là “%s” và “%s”. (A correction may not change source and id.)"
                            .formatted(expected.source(), expected.id()));
        }
        return switch (judge.judge(envelope, sender)) {
            case Verdict.Good good -> placed(good.submission(), recordedBy);
            case Verdict.Refused refused ->
                throw new CommandRefused(
                        refused.reason().code(),
                        IntakeProblems.refused(refused.reason()).detail());
            case Verdict.Faulty faulty ->
                throw new CommandRefused(
                        "still-faulty",
                        "Bản gửi vẫn còn lỗi (still faulty): "
                                + faulty.problems().stream()
                                        .map(problem -> problem.pointer() + " – " + problem.detail())
                                        .collect(Collectors.joining(" ")));
        };
    }

    /** The fact of a submission that was found good, its personal fields sealed. */
    Placed placed(Submission submission, String recordedBy) {
        Envelope envelope = submission.envelope();
        return new Placed(
                submission.body().stream(),
                new Draft(
                        envelope.source(),
                        envelope.id(),
                        submission.digest(),
                        submission.occurredAt(),
                        recordedBy,
                        PersonalFields.seal(submission.body(), personalData)));
    }
}
