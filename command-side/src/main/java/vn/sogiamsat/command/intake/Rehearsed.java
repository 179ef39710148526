package vn.sogiamsat.command.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.command.web.Problem;
import vn.sogiamsat.core.command.Receipt;
import vn.sogiamsat.core.event.FieldProblem;

/**
 * What an event would be answered.
 *
 * @param id the event's id as sent; null when it could not be read
 * @param status the HTTP status that {@code /api/events} would give it alone
 * @param outcome {@code would-be-recorded}, {@code known}, {@code conflicting}, {@code would-be-quarantined},
 *     {@code would-be-refused} or {@code malformed}
 * @param receipt of what is on record under its id
 * @param errors what is wrong, by JSON pointer into the CloudEvent
 * @param problem why it would not be taken: with 400, 403 and 409
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Rehearsed(
        @Nullable String id,
        int status,
        String outcome,
        @Nullable Receipt receipt,
        @Nullable List<Problem.Part> errors,
        @Nullable Problem problem) {

    static Rehearsed of(@Nullable String id, Foreseen foreseen) {
        return switch (foreseen) {
            case Foreseen.New fresh -> new Rehearsed(id, 201, "would-be-recorded", null, null, null);
            case Foreseen.Known known -> new Rehearsed(id, 200, "known", known.receipt(), null, null);
            case Foreseen.Faulty faulty ->
                new Rehearsed(id, 202, "would-be-quarantined", null, parts(faulty.problems()), null);
            case Foreseen.Conflicting conflicting ->
                refused(id, "conflicting", conflicting.first(), IntakeProblems.idIsTaken(conflicting.first()));
            case Foreseen.Refused refused ->
                refused(id, "would-be-refused", null, IntakeProblems.refused(refused.reason()));
            case Foreseen.Malformed malformed ->
                refused(id, "malformed", null, IntakeProblems.notACloudEvent(malformed.reason()));
        };
    }

    private static Rehearsed refused(@Nullable String id, String outcome, @Nullable Receipt receipt, Problem problem) {
        return new Rehearsed(id, problem.status(), outcome, receipt, null, problem);
    }

    private static List<Problem.Part> parts(List<FieldProblem> problems) {
        return problems.stream()
                .map(problem -> new Problem.Part(problem.pointer(), problem.code(), problem.detail()))
                .toList();
    }
}
