package vn.sogiamsat.command.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.sogiamsat.command.security.SourcePrincipal;
import vn.sogiamsat.core.event.RefusalReason;

/** Reads and judges events as the door does, for who only wants to know how they would fare. Nothing is kept. */
@Component
public class Rehearsal {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final SubmittedEvents submitted;
    private final EnvelopeReader reader;
    private final BatchSplitter splitter;
    private final Weighing weighing;
    private final SubmissionDigest digests;

    Rehearsal(
            SubmittedEvents submitted,
            EnvelopeReader reader,
            BatchSplitter splitter,
            Weighing weighing,
            SubmissionDigest digests) {
        this.submitted = submitted;
        this.reader = reader;
        this.splitter = splitter;
        this.weighing = weighing;
        this.digests = digests;
    }

    /** The three ways in which CloudEvents come over HTTP. */
    public enum Mode {
        BINARY,
        STRUCTURED,
        BATCHED
    }

    /** Everything that came with one request. */
    public record Request(Mode mode, List<Heard> events) {
        public Request {
            events = List.copyOf(events);
        }
    }

    /**
     * One event as it was understood.
     *
     * @param id as sent; null where it could not be read
     * @param digest tells whether two are the same, as the door does; empty where it is no CloudEvent
     * @param event the whole of it in structured JSON, the time in UTC; null where it is no CloudEvent
     * @param time as sent, with its offset
     */
    public record Heard(
            @Nullable String id,
            String digest,
            @Nullable JsonNode event,
            @Nullable OffsetDateTime time,
            Foreseen foreseen) {}

    /**
     * Reads a request, and works on it while its share of memory is held.
     *
     * @throws vn.sogiamsat.command.web.ProblemException when it holds no CloudEvents, too much, or names a state secret
     */
    public <T> T read(HttpServletRequest request, SourcePrincipal sender, Function<Request, T> work)
            throws IOException {
        if (SubmittedEvents.nameStateSecret(request)) {
            throw IntakeProblems.refused(RefusalReason.STATE_SECRET).asException();
        }
        return submitted.read(request, new SubmittedEvents.Taker<T>() {
            @Override
            public T single(Incoming event) {
                return work.apply(new Request(SubmittedEvents.modeOfSingle(request), heard(List.of(event), sender)));
            }

            @Override
            public T batch(List<Incoming> events) {
                return work.apply(new Request(Mode.BATCHED, heard(events, sender)));
            }
        });
    }

    /**
     * @param json one CloudEvent in structured JSON, or an array of them
     * @throws vn.sogiamsat.command.web.ProblemException when an array breaks off, or holds too many
     */
    public List<Heard> weigh(String json, SourcePrincipal sender) {
        byte[] bytes = json.getBytes(UTF_8);
        List<byte[]> each = json.stripLeading().startsWith("[") ? splitter.split(bytes) : List.of(bytes);
        return heard(each.stream().map(reader::structured).toList(), sender);
    }

    private List<Heard> heard(List<Incoming> events, SourcePrincipal sender) {
        List<Foreseen> foreseen = weighing.weigh(events, sender);
        return IntStream.range(0, events.size())
                .mapToObj(i -> heard(events.get(i), foreseen.get(i)))
                .toList();
    }

    private Heard heard(Incoming incoming, Foreseen foreseen) {
        return switch (incoming) {
            case Incoming.Malformed malformed -> new Heard(null, "", null, null, foreseen);
            case Incoming.Event event ->
                new Heard(
                        event.envelope().id(),
                        digests.of(event.envelope()),
                        JSON.readTree(digests.structured(event.envelope())),
                        event.envelope().time(),
                        foreseen);
        };
    }
}
