package vn.sogiamsat.command.intake;

import java.util.List;
import vn.sogiamsat.core.command.Receipt;
import vn.sogiamsat.core.event.FieldProblem;
import vn.sogiamsat.core.event.RefusalReason;

/** What would become of a submission now. */
sealed interface Foreseen {
    /** It would be recorded. */
    record New() implements Foreseen {}

    /** The same is on record. */
    record Known(Receipt receipt) implements Foreseen {}

    /** Another content is on record under its id. */
    record Conflicting(Receipt first) implements Foreseen {}

    /** It breaks its schema or the limits. */
    record Faulty(List<FieldProblem> problems) implements Foreseen {}

    /** It is beyond what its sender may tell. */
    record Refused(RefusalReason reason) implements Foreseen {}

    /** It is no CloudEvent. */
    record Malformed(String reason) implements Foreseen {}
}
