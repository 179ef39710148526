package vn.sogiamsat.command.intake;

import java.util.List;
import java.util.UUID;
import vn.sogiamsat.core.command.Receipt;
import vn.sogiamsat.core.event.FieldProblem;
import vn.sogiamsat.core.event.RefusalReason;

/** What one submission is answered. */
sealed interface Outcome {
    /** A new fact. */
    record Recorded(Receipt receipt) implements Outcome {}

    /** The same was on record already: the original receipt. */
    record Known(Receipt receipt) implements Outcome {}

    /** Another content is on record under this id. */
    record Conflicting(Receipt first) implements Outcome {}

    record Quarantined(UUID reference, List<FieldProblem> problems) implements Outcome {}

    /** Wrong in form, and told to the person who is there to mend it; kept nowhere. */
    record Wrong(List<FieldProblem> problems) implements Outcome {}

    record Refused(RefusalReason reason) implements Outcome {}

    record Malformed(String reason) implements Outcome {}
}
