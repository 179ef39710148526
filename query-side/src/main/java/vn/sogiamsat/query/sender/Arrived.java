package vn.sogiamsat.query.sender;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.sogiamsat.core.event.ConflictKind;
import vn.sogiamsat.core.event.RefusalReason;
import vn.sogiamsat.query.event.Entry;
import vn.sogiamsat.query.filter.Paged;

/**
 * What came from a source.
 *
 * @param days newest first
 * @param facts newest first
 * @param refused newest first
 * @param conflicts newest first
 */
record Arrived(List<Day> days, Paged<Fact> facts, List<Refused> refused, List<Conflict> conflicts) {

    /** How many facts were recorded on a day, by type, the most first. */
    record Day(LocalDate day, long count, List<OfType> types) {}

    /** @param type name of the event type, without its revision */
    record OfType(String type, long count) {}

    /** @param subject as the sender wrote it; empty where it names a person, whose code is not kept */
    record Fact(Entry entry, String subject) {}

    /** @param id as sent, perhaps shortened */
    record Refused(Instant at, String id, RefusalReason reason) {}

    /** @param fact the one of this source's that it concerns */
    record Conflict(Instant at, ConflictKind kind, Entry fact) {}
}
