package vn.sogiamsat.command.conformance;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.sogiamsat.command.intake.Answer;
import vn.sogiamsat.command.intake.Rehearsal;
import vn.sogiamsat.command.security.SourcePrincipal;
import vn.sogiamsat.command.web.Problem;
import vn.sogiamsat.command.web.ProblemException;
import vn.sogiamsat.core.command.SenderQuery;

/** The door of checks: it reads, judges and answers as the real one does, and nothing that comes through it is kept. */
@RestController
@Tag(name = "Conformance", description = "Kiểm tra hệ thống gửi: mười bước, không lưu sự kiện nào (docs/senders.md)")
class ConformanceController {
    private static final String STEP = "Conformance-Step";
    private static final String RESULT = "Conformance-Result";

    private final CheckTable table;
    private final Rehearsal rehearsal;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ConformanceController(CheckTable table, Rehearsal rehearsal, PlatformTransactionManager transactions, Clock clock) {
        this.table = table;
        this.rehearsal = rehearsal;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @GetMapping("/api/conformance/{check}")
    @Operation(summary = "Các bước của một bài kiểm tra (The steps of a check, and what to send)")
    SenderQuery.Check steps(@PathVariable UUID check, @AuthenticationPrincipal SourcePrincipal sender) {
        return table.find(check, sender.name())
                .orElseThrow(() -> unknown().asException())
                .told();
    }

    @PostMapping("/api/conformance/{check}/events")
    @Operation(
            summary = "Gửi bước tiếp theo của bài kiểm tra (Send the next step of a check)",
            description =
                    "Trả lời như /api/events, kèm tiêu đề Conformance-Step và Conformance-Result; không lưu gì. (Answers as /api/events does, with the headers Conformance-Step and Conformance-Result; nothing is kept.)")
    ResponseEntity<?> post(
            @PathVariable UUID check, HttpServletRequest request, @AuthenticationPrincipal SourcePrincipal sender)
            throws IOException {
        open(table.find(check, sender.name()).orElseThrow(() -> unknown().asException()));
        try {
            return rehearsal.read(request, sender, trial -> heard(check, sender, trial));
        } catch (ProblemException unreadable) {
            note(check, sender, unreadable.problem().code());
            throw unreadable;
        }
    }

    private ResponseEntity<?> heard(UUID id, SourcePrincipal sender, Rehearsal.Request request) {
        return Objects.requireNonNull(transaction.execute(status -> {
            Check check = open(
                    table.lock(id, sender.name()).orElseThrow(() -> unknown().asException()));
            int index = check.current().orElseThrow();
            Hearing hearing = Hearing.of(
                    check,
                    index,
                    Hearing.wanted(check.steps().get(index)).stream()
                            .flatMap(event -> rehearsal.weigh(event, sender).stream())
                            .toList(),
                    request,
                    clock.instant());
            table.save(hearing.check());
            return answer(hearing, request);
        }));
    }

    private void note(UUID id, SourcePrincipal sender, String code) {
        transaction.executeWithoutResult(status -> table.lock(id, sender.name())
                .filter(check -> check.verdict() == null)
                .ifPresent(check -> table.save(Hearing.unreadable(check, code, clock.instant()))));
    }

    private static ResponseEntity<?> answer(Hearing hearing, Rehearsal.Request request) {
        if (hearing.away()) {
            return head(HttpStatus.SERVICE_UNAVAILABLE.value(), hearing)
                    .header(HttpHeaders.RETRY_AFTER, String.valueOf(Hearing.AWAY.toSeconds()))
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(away());
        }
        if (request.mode() == Rehearsal.Mode.BATCHED) {
            return head(HttpStatus.OK.value(), hearing).body(hearing.answers());
        }
        Answer answer = hearing.answers().getFirst();
        ResponseEntity.BodyBuilder response = head(answer.status(), hearing);
        return answer.problem() != null
                ? response.contentType(MediaType.APPLICATION_PROBLEM_JSON).body(answer.problem())
                : response.body(answer.receipt() != null ? answer.receipt() : answer.quarantine());
    }

    private static ResponseEntity.BodyBuilder head(int status, Hearing hearing) {
        return ResponseEntity.status(status)
                .header(STEP, String.valueOf(hearing.step()))
                .header(RESULT, hearing.result());
    }

    private static Check open(Check check) {
        if (check.verdict() != null) {
            throw Problem.of(
                            HttpStatus.CONFLICT,
                            "check-ended",
                            "Bài kiểm tra đã kết thúc",
                            "Bài kiểm tra này đã có kết quả; hãy bắt đầu bài mới để kiểm tra lại.",
                            "This check has its verdict; begin a new one to check again.")
                    .asException();
        }
        return check;
    }

    private static Problem unknown() {
        return Problem.of(
                HttpStatus.NOT_FOUND,
                "unknown-check",
                "Không có bài kiểm tra này",
                "Nguồn gửi của khóa này không có bài kiểm tra nào mang mã ấy.",
                "The source of this key has no check of this id.");
    }

    private static Problem away() {
        return Problem.of(
                HttpStatus.SERVICE_UNAVAILABLE,
                "busy",
                "Tạm thời chưa nhận (bài kiểm tra)",
                "Đây là một phần của bài kiểm tra: chưa có gì được nhận. Hãy gửi lại đúng sự kiện này sau thời gian ở Retry-After.",
                "This is a part of the check: nothing was taken. Send the same event again after the time in Retry-After.");
    }
}
