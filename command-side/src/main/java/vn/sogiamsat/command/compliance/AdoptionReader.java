package vn.sogiamsat.command.compliance;

import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import vn.sogiamsat.command.store.EventArchive;
import vn.sogiamsat.core.EventTypes;
import vn.sogiamsat.core.FactCodec;
import vn.sogiamsat.core.StreamId;
import vn.sogiamsat.core.command.CommandRefused;
import vn.sogiamsat.core.event.FactWithdrawn;
import vn.sogiamsat.core.event.RulebookAdopted;
import vn.sogiamsat.core.port.StoredEvents.StoredEvent;
import vn.sogiamsat.core.view.StandingFacts;

/**
 * Reads the adoptions of a rulebook from its stream. That grows by every explanation for years, and the texts are long:
 * so where only what decides is asked for, no text is read.
 */
@Component
class AdoptionReader {
    private static final List<String> ADOPTED = List.of(Adoptions.TYPE);
    private static final String WITHDRAWN = EventTypes.of(FactWithdrawn.class).name();

    private final EventArchive archive;
    private final FactCodec codec;

    AdoptionReader(EventArchive archive, FactCodec codec) {
        this.archive = archive;
        this.codec = codec;
    }

    /** @throws CommandRefused when the rulebook was never adopted, or no adoption of it stands any more */
    void requireAdopted(String rulebook) {
        if (!of(rulebook).anyStands()) {
            throw new CommandRefused(
                    "unknown-rulebook",
                    "Bộ quy tắc “" + rulebook
                            + "” chưa được áp dụng, hoặc việc áp dụng đã bị rút lại; hãy kiểm tra mã, hoặc áp dụng trước."
                            + " (The rulebook was never adopted, or its adoption was withdrawn; check the id, or adopt it"
                            + " first.)");
        }
    }

    Adoptions of(String rulebook) {
        return Adoptions.of(told(StreamId.rulebook(rulebook), Adoptions.TYPE));
    }

    /** Which facts of a type nobody has withdrawn from a rulebook's stream. */
    StandingFacts standing(StreamId stream, String type) {
        return StandingFacts.of(told(stream, type));
    }

    private List<StandingFacts.Told> told(StreamId stream, String type) {
        return archive.ofStream(stream.value(), List.of(type, WITHDRAWN), List.of(WITHDRAWN)).stream()
                .map(this::told)
                .toList();
    }

    /** The adoptions of a rulebook that stand, with their texts. */
    List<RulebookAdopted> standing(String rulebook) {
        return texts(rulebook, of(rulebook)::stands);
    }

    /** Some adoptions of a rulebook, with their texts. */
    List<RulebookAdopted> texts(String rulebook, Predicate<UUID> wanted) {
        return archive.ofStream(StreamId.rulebook(rulebook).value(), ADOPTED, ADOPTED).stream()
                .filter(event -> wanted.test(event.eventId()))
                .map(event -> (RulebookAdopted)
                        codec.fromBytes(event.type(), event.payload()).body())
                .toList();
    }

    private StandingFacts.Told told(StoredEvent event) {
        return event.type().equals(WITHDRAWN)
                ? StandingFacts.Told.of(codec.fromBytes(event.type(), event.payload()))
                : new StandingFacts.Told(event.eventId(), event.type(), event.recordedAt(), null, null);
    }
}
