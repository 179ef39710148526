package vn.sogiamsat.projections.fold;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.EventTypes;
import vn.sogiamsat.core.FactCodec;
import vn.sogiamsat.core.Header;
import vn.sogiamsat.core.event.ConflictRecorded;
import vn.sogiamsat.core.event.Event;
import vn.sogiamsat.core.event.FactWithdrawn;
import vn.sogiamsat.core.view.AuditDoc;

/** The document of one event in the audit trail. */
public final class AuditEntry {
    private AuditEntry() {}

    /** The day in Vietnam on which a fact happened. */
    public static LocalDate day(PlacedFact fact) {
        return fact.fact().header().occurredAt().atZone(MeetingFold.ZONE).toLocalDate();
    }

    /**
     * Makes the document.
     *
     * @param unit the unit the fact is of, with its path as known at the fact's position; null when it is of none
     */
    public static AuditDoc of(PlacedFact fact, AuditDoc.@Nullable UnitPart unit, FactCodec codec) {
        Header header = fact.fact().header();
        TreeSet<UUID> persons = new TreeSet<>();
        Mentions.persons(fact.fact().body(), persons);
        return new AuditDoc(
                part(fact, header),
                fact.kind().equals("meeting") ? new AuditDoc.MeetingPart(fact.subject()) : null,
                unit,
                new AuditDoc.PersonPart(List.copyOf(persons)),
                header.occurredAt(),
                header.recordedAt(),
                day(fact),
                fact.position(),
                codec.text(header, fact.body()));
    }

    private static AuditDoc.EventPart part(PlacedFact fact, Header header) {
        EventTypes.Descriptor type = EventTypes.of(fact.fact().body());
        return new AuditDoc.EventPart(
                header.eventId(),
                type.name(),
                type.revision(),
                type.vi(),
                header.source(),
                header.sourceId(),
                fact.stream(),
                fact.sequence(),
                header.recordedBy(),
                Duration.between(header.occurredAt(), header.recordedAt()).toSeconds(),
                concerns(fact.fact().body()));
    }

    private static List<UUID> concerns(Event event) {
        return switch (event) {
            case FactWithdrawn withdrawn -> List.of(withdrawn.eventId());
            case ConflictRecorded conflict -> List.of(conflict.first(), conflict.second());
            default -> List.of();
        };
    }
}
