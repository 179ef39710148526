package vn.sogiamsat.command.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.command.web.Problem;
import vn.sogiamsat.core.command.Receipt;
import vn.sogiamsat.core.event.FieldProblem;

/**
 * What one event is answered; alone as the body of the answer, in a batch as its item.
 *
 * @param id the event's id as sent; null when it could not be read
 * @param status the HTTP status this event gets or would get alone
 * @param receipt where a fact is on record: with 201 and 200
 * @param quarantine where a person must look at it: with 202
 * @param problem why not: with 400, 403 and 409
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Answer(
        @Nullable String id,
        int status,
        @Nullable Receipt receipt,
        @Nullable QuarantineReference quarantine,
        @Nullable Problem problem) {

    /** @param errors what is wrong, by JSON pointer into the CloudEvent */
    public record QuarantineReference(UUID reference, String title, String detail, List<Problem.Part> errors) {}

    static Answer of(@Nullable String id, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Recorded recorded -> new Answer(id, 201, recorded.receipt(), null, null);
            case Outcome.Known known -> new Answer(id, 200, known.receipt(), null, null);
            case Outcome.Quarantined kept ->
                new Answer(id, 202, null, quarantine(kept.reference(), kept.problems()), null);
            case Outcome.Wrong wrong ->
                problem(
                        id,
                        IntakeProblems.unfit()
                                .withErrors(wrong.problems().stream()
                                        .map(Answer::part)
                                        .toList()));
            case Outcome.Conflicting conflict -> problem(id, IntakeProblems.sameIdOtherContent(conflict.first()));
            case Outcome.Refused refused -> problem(id, IntakeProblems.refused(refused.reason()));
            case Outcome.Malformed malformed -> problem(id, IntakeProblems.notACloudEvent(malformed.reason()));
        };
    }

    /**
     * What would be answered.
     *
     * @param fresh the receipt of what would be recorded
     */
    public static Answer of(@Nullable String id, Foreseen foreseen, Receipt fresh) {
        return switch (foreseen) {
            case Foreseen.New recorded -> new Answer(id, 201, fresh, null, null);
            case Foreseen.Known known -> new Answer(id, 200, known.receipt(), null, null);
            case Foreseen.Faulty faulty ->
                new Answer(id, 202, null, quarantine(UUID.randomUUID(), faulty.problems()), null);
            case Foreseen.Conflicting conflicting -> problem(id, IntakeProblems.idIsTaken(conflicting.first()));
            case Foreseen.Refused refused -> problem(id, IntakeProblems.refused(refused.reason()));
            case Foreseen.Malformed malformed -> problem(id, IntakeProblems.notACloudEvent(malformed.reason()));
        };
    }

    private static Answer problem(@Nullable String id, Problem problem) {
        return new Answer(id, problem.status(), null, null, problem);
    }

    private static QuarantineReference quarantine(UUID reference, List<FieldProblem> problems) {
        return new QuarantineReference(
                reference,
                "Đã cách ly, chờ người xem xét",
                "Bản gửi không đúng lược đồ hoặc giới hạn nên chưa thành sự kiện. Mã của bên gửi chưa bị dùng: có thể sửa rồi gửi"
                        + " lại. (The submission breaks the schema or the limits and is no fact yet. Its id is not used up: correct"
                        + " and send it again.)",
                problems.stream().map(Answer::part).toList());
    }

    private static Problem.Part part(FieldProblem problem) {
        return new Problem.Part(problem.pointer(), problem.code(), problem.detail());
    }
}
