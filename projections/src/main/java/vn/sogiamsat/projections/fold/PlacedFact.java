package vn.sogiamsat.projections.fold;

import java.util.List;
import java.util.UUID;
import vn.sogiamsat.core.EventTypes;
import vn.sogiamsat.core.Fact;
import vn.sogiamsat.core.view.MeetingDoc.FactLine;

/**
 * A fact at its place in the ledger.
 *
 * @param position the ledger position
 * @param stream such as {@code meeting-<uuid>}
 * @param sequence the place in the stream, from 0
 * @param body the JSON of the body
 */
public record PlacedFact(long position, String stream, long sequence, Fact fact, String body) {

    public UUID eventId() {
        return fact.header().eventId();
    }

    /** The kind of thing its stream is about, such as {@code meeting}. */
    public String kind() {
        return stream.substring(0, stream.indexOf('-'));
    }

    /** The id of the thing its stream is about; only for streams that are named by a UUID. */
    public UUID subject() {
        return UUID.fromString(stream.substring(stream.indexOf('-') + 1));
    }

    Line line() {
        EventTypes.Descriptor type = EventTypes.of(fact.body());
        FactLine kept = new FactLine(
                eventId(),
                type.name(),
                type.revision(),
                sequence,
                position,
                fact.header().source(),
                fact.header().sourceId(),
                fact.header().recordedBy(),
                fact.header().occurredAt(),
                fact.header().recordedAt(),
                body,
                List.of());
        return new Line(kept, fact.body());
    }
}
