package vn.sogiamsat.query.testing;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.Refresh;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.sogiamsat.core.EventIds;
import vn.sogiamsat.core.EventTypes;
import vn.sogiamsat.core.Fact;
import vn.sogiamsat.core.FactCodec;
import vn.sogiamsat.core.Header;
import vn.sogiamsat.core.StreamId;
import vn.sogiamsat.core.event.ConflictKind;
import vn.sogiamsat.core.event.ConflictRecorded;
import vn.sogiamsat.core.event.Event;
import vn.sogiamsat.core.event.FactWithdrawn;
import vn.sogiamsat.core.personal.PersonalFields;
import vn.sogiamsat.core.port.StoredEvents;
import vn.sogiamsat.core.view.AuditDoc;
import vn.sogiamsat.core.view.Indices;
import vn.sogiamsat.core.view.MeetingDoc;
import vn.sogiamsat.projections.fold.AuditEntry;
import vn.sogiamsat.projections.fold.History;
import vn.sogiamsat.projections.fold.MeetingFold;
import vn.sogiamsat.projections.fold.NameFold;
import vn.sogiamsat.projections.fold.PersonFold;
import vn.sogiamsat.projections.fold.PlacedFact;
import vn.sogiamsat.projections.fold.UnitFold;
import vn.sogiamsat.projections.fold.UnitOfFact;
import vn.sogiamsat.projections.index.ViewIndices;

/**
 * A ledger in a test's hand: what is told stands in the real indices at once, folded by the projections' own folds, and
 * its stored bytes can be read.
 */
@Component
public class ToldFacts implements StoredEvents {
    private static final String SALT = "00112233445566778899aabbccddeeff";

    private final ElasticsearchClient client;
    private final Indices indices;
    private final Seals seals;
    private final FactCodec codec = new FactCodec();
    private final Map<String, History> streams = new HashMap<>();
    private final Map<UUID, StoredEvent> stored = new HashMap<>();
    private long position;

    ToldFacts(ElasticsearchClient client, Indices indices, Seals seals) {
        this.client = client;
        this.indices = indices;
        this.seals = seals;
    }

    /** Told by the handbook and recorded a minute after it happened. */
    public UUID tell(String occurredAt, Event event) {
        return tell("handbook", occurredAt, Duration.ofMinutes(1), event);
    }

    /** @param occurredAt as {@code 2023-10-06T08:00} in Vietnam */
    public UUID tell(String source, String occurredAt, Duration later, Event event) {
        Instant at = Instant.parse(occurredAt + ":00+07:00");
        return record(source, at, at.plus(later), event);
    }

    /** A person withdraws a fact of this stream an hour after it happened. */
    public UUID withdraw(StreamId stream, UUID event, String by, String reason) {
        StoredEvent fact = Optional.ofNullable(stored.get(event)).orElseThrow();
        Instant at = fact.recordedAt().plus(Duration.ofHours(1));
        return record("ledger", at, at, new FactWithdrawn(stream, event, fact.type(), by, reason));
    }

    public UUID conflict(StreamId stream, ConflictKind kind, UUID first, UUID second) {
        Instant at = Optional.ofNullable(stored.get(second)).orElseThrow().recordedAt();
        return record("ledger", at, at, new ConflictRecorded(stream, kind, first, second, null, null));
    }

    @Override
    public synchronized Optional<StoredEvent> find(UUID eventId) {
        return Optional.ofNullable(stored.get(eventId));
    }

    private synchronized UUID record(String source, Instant occurredAt, Instant recordedAt, Event plain) {
        if (stored.isEmpty()) {
            makeIndices();
        }
        Event event = PersonalFields.seal(plain, seals);
        String stream = event.stream().value();
        String sourceId = "t-" + position;
        UUID id = EventIds.of(source, sourceId);
        Fact fact = new Fact(new Header(id, source, sourceId, occurredAt, recordedAt, "source:" + source, SALT), event);
        History before = streams.getOrDefault(stream, History.EMPTY);
        PlacedFact placed = new PlacedFact(position++, stream, before.size(), fact, codec.bodyJson(event));
        History history = before.with(List.of(placed));
        streams.put(stream, history);
        stored.put(
                id,
                new StoredEvent(
                        id,
                        stream,
                        placed.sequence(),
                        EventTypes.of(event).name(),
                        "1",
                        recordedAt,
                        placed.position(),
                        codec.toBytes(fact)));
        write(placed, history);
        return id;
    }

    private void write(PlacedFact placed, History history) {
        Optional<UUID> unit = unit(placed, history);
        AuditDoc.UnitPart part = unit.map(id ->
                        new AuditDoc.UnitPart(id, UnitOfFact.code(placed.fact().body()), List.of(id)))
                .orElse(null);
        put(indices.audit(), placed.eventId().toString(), AuditEntry.of(placed, part, codec));
        switch (placed.kind()) {
            case "meeting" ->
                put(
                        indices.meetings(),
                        placed.subject().toString(),
                        MeetingFold.fold(
                                placed.subject(),
                                history,
                                unit.map(id -> new MeetingDoc.UnitPart(
                                                id,
                                                UnitOfFact.code(placed.fact().body()),
                                                List.of(id)))
                                        .orElse(null)));
            case "unit" ->
                put(indices.organisation(), "unit-" + placed.subject(), UnitFold.fold(placed.subject(), history));
            case "person" -> {
                put(
                        indices.organisation(),
                        "person-" + placed.subject(),
                        PersonFold.fold(placed.subject(), history, id -> Optional.of("Chi bộ")));
                put(indices.persons(), placed.subject().toString(), NameFold.fold(placed.subject(), history, seals));
            }
            default -> {}
        }
    }

    /** Not before something is told: some tests have no Elasticsearch. */
    private void makeIndices() {
        try {
            new ViewIndices(client, indices).create();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The unit the fact names, else the one its stream is of. */
    private static Optional<UUID> unit(PlacedFact placed, History history) {
        return UnitOfFact.named(placed.fact().body()).or(() -> switch (placed.kind()) {
            case "meeting" ->
                MeetingFold.ref(placed.subject(), history).map(ref -> ref.cell().value());
            case "unit" -> Optional.of(placed.subject());
            case "person" -> PersonFold.unit(history);
            default -> Optional.empty();
        });
    }

    private void put(String index, String id, Object document) {
        try {
            client.index(
                    request -> request.index(index).id(id).document(document).refresh(Refresh.True));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
