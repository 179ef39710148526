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
    /** No withdrawals: all persons share one source, and who withdraws by the sender's id withdraws what is its own. */
    private static final List<String> TYPES =
            List.of("vn.sogiamsat.meeting.*", "vn.sogiamsat.unit.*", "vn.sogiamsat.person.*");

    private final IntakeService intake;
    private final JsonMapper mapper = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    TakenForms(IntakeService intake) {
        this.intake = intake;
    }

    @Override
    public List<Outcome> take(Teller by, List<Told> told) {
        if (told.size() > MOST) {
            throw new IllegalArgumentException("at most " + MOST + " things can be told at once");
        }
        return intake
                .take(
                        told.stream().map(this::incoming).toList(),
                        new SourcePrincipal(SOURCE, TYPES, by.units()),
                        "user:" + by.login(),
                        Faults.TOLD)
                .stream()
                .map(FormAnswers::of)
                .toList();
    }

    private Incoming incoming(Told told) {
        try {
            return new Incoming.Event(new Envelope(
                    told.id(),
                    SOURCE,
                    told.type(),
                    told.subject(),
                    told.time().atOffset(ZoneOffset.UTC),
                    "application/json",
                    null,
                    Collections.unmodifiableSortedMap(new TreeMap<>()),
                    mapper.readTree(told.data()),
                    told.data().getBytes(UTF_8).length));
        } catch (JacksonException e) {
            return new Incoming.Malformed(
                    "Dữ liệu không phải JSON. (The data is not JSON: %s.)".formatted(JsonPlace.of(e)));
        }
    }
}
