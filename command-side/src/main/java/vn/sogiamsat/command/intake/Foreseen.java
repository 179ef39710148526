package vn.sogiamsat.command.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.command.web.Problem;
import vn.sogiamsat.core.command.LedgerQuery.Reason;
import vn.sogiamsat.core.command.Receipt;
import vn.sogiamsat.core.command.SenderQuery;
import vn.sogiamsat.core.event.FieldProblem;
import vn.sogiamsat.core.event.RefusalReason;

/** What would become of a submission now. */
public sealed interface Foreseen {
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

    /**
     * The same as people and programs are told it.
     *
     * @param id the event's id as sent; null where it could not be read
     */
    default SenderQuery.Weighed told(@Nullable String id) {
        return switch (this) {
            case New fresh -> new SenderQuery.Weighed(id, 201, null, List.of());
            case Known known -> new SenderQuery.Weighed(id, 200, known.receipt(), List.of());
            case Faulty faulty ->
                new SenderQuery.Weighed(
                        id,
                        202,
                        null,
                        faulty.problems().stream()
                                .map(problem -> new Reason(problem.pointer(), problem.code(), problem.detail()))
                                .toList());
            case Conflicting conflicting ->
                told(id, IntakeProblems.idIsTaken(conflicting.first()), conflicting.first());
            case Refused refused -> told(id, IntakeProblems.refused(refused.reason()), null);
            case Malformed malformed -> told(id, IntakeProblems.notACloudEvent(malformed.reason()), null);
        };
    }

    private static SenderQuery.Weighed told(@Nullable String id, Problem problem, @Nullable Receipt receipt) {
        return new SenderQuery.Weighed(
                id, problem.status(), receipt, List.of(new Reason("", problem.code(), problem.detail())));
    }
}
