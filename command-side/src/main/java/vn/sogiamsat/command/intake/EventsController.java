package vn.sogiamsat.command.intake;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.sogiamsat.command.security.SourcePrincipal;
import vn.sogiamsat.command.source.SubmissionLog;
import vn.sogiamsat.core.event.RefusalReason;

/** Takes CloudEvents 1.0 over HTTP in binary, structured and batched mode. */
@RestController
@Tag(name = "Events", description = "Gửi sự kiện: CloudEvents 1.0 dạng nhị phân, cấu trúc, lô (docs/intake.md)")
class EventsController {
    private final IntakeService intake;
    private final SubmittedEvents submitted;
    private final SubmissionLog refusals;

    EventsController(IntakeService intake, SubmittedEvents submitted, SubmissionLog refusals) {
        this.intake = intake;
        this.submitted = submitted;
        this.refusals = refusals;
    }

    @PostMapping(value = "/api/events")
    @Operation(
            summary = "Gửi một sự kiện hoặc một lô (Send one event or a batch)",
            description =
                    "application/cloudevents+json, application/cloudevents-batch+json, hoặc application/json với các tiêu đề ce-*.")
    @ApiResponse(responseCode = "201", description = "Đã ghi: biên nhận (Recorded: the receipt)")
    @ApiResponse(responseCode = "200", description = "Đã có: biên nhận ban đầu; hoặc lô (Known, or a batch)")
    @ApiResponse(responseCode = "202", description = "Cách ly (Quarantined)")
    @ApiResponse(responseCode = "409", description = "Cùng mã, khác nội dung (Same id, other content)")
    ResponseEntity<?> post(HttpServletRequest request, @AuthenticationPrincipal SourcePrincipal sender)
            throws IOException {
        if (SubmittedEvents.nameStateSecret(request)) {
            String id = Optional.ofNullable(request.getHeader("ce-id")).orElse("-");
            refusals.refused(sender.name(), id, "-", RefusalReason.STATE_SECRET);
            throw IntakeProblems.refused(RefusalReason.STATE_SECRET).asException();
        }
        return submitted.read(request, new SubmittedEvents.Taker<ResponseEntity<?>>() {
            @Override
            public ResponseEntity<?> single(Incoming event) {
                return EventsController.this.single(event, sender);
            }

            @Override
            public ResponseEntity<?> batch(List<Incoming> events) {
                return EventsController.this.batch(events, sender);
            }
        });
    }

    private ResponseEntity<List<Answer>> batch(List<Incoming> events, SourcePrincipal sender) {
        List<Outcome> outcomes = intake.take(events, sender);
        return ResponseEntity.ok(IntStream.range(0, events.size())
                .mapToObj(i -> Answer.of(events.get(i).id(), outcomes.get(i)))
                .toList());
    }

    private ResponseEntity<?> single(Incoming event, SourcePrincipal sender) {
        Answer answer =
                Answer.of(event.id(), intake.take(List.of(event), sender).getFirst());
        if (answer.problem() != null) {
            throw answer.problem().asException();
        }
        ResponseEntity.BodyBuilder response = ResponseEntity.status(answer.status());
        if (answer.receipt() != null) {
            return response.header(
                            HttpHeaders.LOCATION,
                            "/api/receipts?source=" + encode(sender.name()) + "&id="
                                    + encode(answer.receipt().sourceId()))
                    .body(answer.receipt());
        }
        return response.body(answer.quarantine());
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
