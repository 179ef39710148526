package vn.sogiamsat.command.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import vn.sogiamsat.command.web.HeaderWords;
import vn.sogiamsat.command.web.Problem;
import vn.sogiamsat.core.Classification;

/** Reads the CloudEvents of a request in whichever of the three modes they are. */
@Component
class SubmittedEvents {
    private static final String BATCH = "application/cloudevents-batch+json";
    private static final String STRUCTURED = "application/cloudevents+json";
    private static final String SPEC_VERSION = "ce-specversion";

    private final EnvelopeReader reader;
    private final BatchSplitter splitter;
    private final BodyGate gate;
    private final IntakeLimits limits;

    SubmittedEvents(EnvelopeReader reader, BatchSplitter splitter, BodyGate gate, IntakeLimits limits) {
        this.reader = reader;
        this.splitter = splitter;
        this.gate = gate;
        this.limits = limits;
    }

    /** What is done with them, while their share of memory is held. */
    interface Taker<T> {
        T single(Incoming event);

        T batch(List<Incoming> events);
    }

    /** @throws vn.sogiamsat.command.web.ProblemException when the request holds no CloudEvents, or too much */
    <T> T read(HttpServletRequest request, Taker<T> taker) throws IOException {
        MediaType type = contentType(request);
        String plain = type.getType() + "/" + type.getSubtype();
        if (plain.equals(BATCH)) {
            return gate.with(
                    request,
                    limits.maxBatch().toBytes(),
                    body -> taker.batch(splitter.split(body).stream()
                            .map(reader::structured)
                            .toList()));
        }
        if (plain.equals(STRUCTURED)) {
            return gate.with(request, limits.maxBody().toBytes(), body -> taker.single(reader.structured(body)));
        }
        if (request.getHeader(SPEC_VERSION) == null) {
            throw notCloudEvents(plain).asException();
        }
        return gate.with(
                request, limits.maxBody().toBytes(), body -> taker.single(reader.binary(headers(request), body)));
    }

    /** In which of the two modes of a single event a request came. */
    static Rehearsal.Mode modeOfSingle(HttpServletRequest request) {
        MediaType type = contentType(request);
        return (type.getType() + "/" + type.getSubtype()).equals(STRUCTURED)
                ? Rehearsal.Mode.STRUCTURED
                : Rehearsal.Mode.BINARY;
    }

    /** Whatever the mode: a header that names a state secret is heard before anything of the body is read. */
    static boolean nameStateSecret(HttpServletRequest request) {
        return List.of("ce-" + Envelope.CLASSIFICATION, Envelope.CLASSIFICATION).stream()
                .anyMatch(
                        header -> HeaderWords.of(request, header).stream().anyMatch(Classification::namesStateSecret));
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
}
