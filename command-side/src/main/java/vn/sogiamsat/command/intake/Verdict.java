package vn.sogiamsat.command.intake;

import java.util.List;
import vn.sogiamsat.core.event.FieldProblem;
import vn.sogiamsat.core.event.RefusalReason;

/** What intake finds of a CloudEvent, in form, identity and authority. */
sealed interface Verdict {
    record Good(Submission submission) implements Verdict {}

    /** Well-formed, but a person must look at it. */
    record Faulty(Envelope envelope, String digest, List<FieldProblem> problems) implements Verdict {}

    /** Beyond its sender's authority, or a state secret: nothing of the content is kept. */
    record Refused(Envelope envelope, String digest, RefusalReason reason) implements Verdict {}
}
