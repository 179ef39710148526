package vn.sogiamsat.command.intake;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.sogiamsat.command.security.SourcePrincipal;
import vn.sogiamsat.command.source.SubmissionLog;
import vn.sogiamsat.command.web.HeaderWords;
import vn.sogiamsat.command.web.Problem;
import vn.sogiamsat.core.Classification;
import vn.sogiamsat.core.event.RefusalReason;

/** Takes CloudEvents 1.0 over HTTP in binary, structured and batched mode. */
@RestController
@Tag(name = "Events", description = "Gửi sự kiện: CloudEvents 1.0 dạng nhị phân, cấu trúc, lô (docs/intake.md)")
class EventsController {
    private static final String BATCH = "application/cloudevents-batch+json";
    private static final String STRUCTURED = "application/cloudevents+json";
    private static final String SPEC_VERSION = "ce-specversion";

    private final IntakeService intake;
    private final EnvelopeReader reader;
    private final BatchSplitter splitter;
    private final BodyGate gate;
    private final IntakeLimits limits;
    private final SubmissionLog refusals;

    EventsController(
            IntakeService intake,
            EnvelopeReader reader,
            BatchSplitter splitter,
            BodyGate gate,
            IntakeLimits limits,
            SubmissionLog refusals) {
        this.intake = intake;
        this.reader = reader;
        this.splitter = splitter;
        this.gate = gate;
        this.limits = limits;
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
        refuseSecret(request, sender);
        MediaType type = contentType(request);
        String plain = type.getType() + "/" + type.getSubtype();
        if (plain.equals(BATCH)) {
            return gate.with(request, limits.maxBatch().toBytes(), body -> batch(body, sender));
        }
        if (plain.equals(STRUCTURED)) {
            return gate.with(request, limits.maxBody().toBytes(), body -> single(reader.structured(body), sender));
        }
        if (request.getHeader(SPEC_VERSION) == null) {
            throw notCloudEvents(plain).asException();
        }
        return gate.with(
                request, limits.maxBody().toBytes(), body -> single(reader.binary(headers(request), body), sender));
    }

    /** Whatever the mode: a header that names a state secret is heard before anything of the body is read. */
    private void refuseSecret(HttpServletRequest request, SourcePrincipal sender) {
        for (String header : List.of("ce-" + Envelope.CLASSIFICATION, Envelope.CLASSIFICATION)) {
            if (HeaderWords.of(request, header).stream().anyMatch(Classification::namesStateSecret)) {
                String id = Optional.ofNullable(request.getHeader("ce-id")).orElse("-");
                refusals.refused(sender.name(), id, "-", RefusalReason.STATE_SECRET);
                throw IntakeProblems.refused(RefusalReason.STATE_SECRET).asException();
            }
        }
    }

    private ResponseEntity<List<Answer>> batch(byte[] body, SourcePrincipal sender) {
        List<Incoming> events =
                splitter.split(body).stream().map(reader::structured).toList();
        List<Outcome> outcomes = intake.take(events, sender);
        return ResponseEntity.ok(IntStream.range(0, events.size())
                .mapToObj(i -> Answer.of(id(events.get(i)), outcomes.get(i)))
                .toList());
    }

    private ResponseEntity<?> single(Incoming event, SourcePrincipal sender) {
        Answer answer = Answer.of(id(event), intake.take(List.of(event), sender).getFirst());
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

    private static @Nullable String id(Incoming event) {
        return event instanceof Incoming.Event known ? known.envelope().id() : null;
    }

    private static MediaType contentType(HttpServletRequest request) {
        try {
            MediaType type = MediaType.parseMediaType(
                    Optional.ofNullable(request.getContentType()).orElse("application/octet-stream"));
            if (type.getCharset() != null && !type.getCharset().equals(StandardCharsets.UTF_8)) {
                throw notCloudEvents(type.toString()).asException();
            }
            return type;
        } catch (IllegalArgumentException unreadable) {
            throw notCloudEvents("?").asException();
        }
    }

    private static Map<String, String> headers(HttpServletRequest request) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String name : Collections.list(request.getHeaderNames())) {
            headers.put(name, request.getHeader(name));
        }
        return headers;
    }

    private static Problem notCloudEvents(String type) {
        return Problem.of(
                HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                "not-cloudevents",
                "Kiểu nội dung không được hỗ trợ",
                "Hãy gửi application/cloudevents+json, application/cloudevents-batch+json, hoặc application/json với các tiêu đề"
                        + " ce-*, mã hóa UTF-8.",
                "Send application/cloudevents+json, application/cloudevents-batch+json, or application/json with ce-* headers, in"
                        + " UTF-8; not " + type + ".");
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
