package vn.sogiamsat.command.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.sogiamsat.command.security.SourcePrincipal;
import vn.sogiamsat.core.port.FormIntake;

/** Judges what a person tells as what a source sends that may tell of meetings, units and persons. */
@Component
class TakenForms implements FormIntake {
    /** Before what is identified by its content. */
    private static final String CONTENT = "content/";

    /** No withdrawals: all persons share one source, and who withdraws by the sender's id withdraws what is its own. */
    private static final List<String> TYPES =
            List.of("vn.sogiamsat.meeting.*", "vn.sogiamsat.unit.*", "vn.sogiamsat.person.*");

    private final IntakeService intake;
    private final Weighing weighing;
    private final SubmissionDigest digests;
    private final JsonMapper mapper = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    TakenForms(IntakeService intake, Weighing weighing, SubmissionDigest digests) {
        this.intake = intake;
        this.weighing = weighing;
        this.digests = digests;
    }

    @Override
    public List<Outcome> take(Teller by, List<Told> told) {
        return intake.take(incoming(told), principal(by), "user:" + by.login(), Faults.TOLD).stream()
                .map(FormAnswers::of)
                .toList();
    }

    @Override
    public List<Outcome> weigh(Teller by, List<Told> told) {
        return weighing.weigh(incoming(told), principal(by)).stream()
                .map(FormAnswers::of)
                .toList();
    }

    private static SourcePrincipal principal(Teller by) {
        return new SourcePrincipal(SOURCE, TYPES, by.units());
    }

    private List<Incoming> incoming(List<Told> told) {
        if (told.size() > MOST) {
            throw new IllegalArgumentException("at most " + MOST + " things can be told at once");
        }
        return told.stream().map(this::incoming).toList();
    }

    private Incoming incoming(Told told) {
        try {
            Envelope envelope = envelope(told);
            return new Incoming.Event(told.id() == null ? envelope.named(CONTENT + digests.of(envelope)) : envelope);
        } catch (JacksonException e) {
            return new Incoming.Malformed(
                    "Dữ liệu không phải JSON. (The data is not JSON: %s.)".formatted(JsonPlace.of(e)));
        }
    }

    private Envelope envelope(Told told) {
        return new Envelope(
                told.id() == null ? CONTENT : told.id(),
                SOURCE,
                told.type(),
                told.subject(),
                told.time().atOffset(ZoneOffset.UTC),
                "application/json",
                null,
                Collections.unmodifiableSortedMap(new TreeMap<>()),
                mapper.readTree(told.data()),
                told.data().getBytes(UTF_8).length);
    }
}
