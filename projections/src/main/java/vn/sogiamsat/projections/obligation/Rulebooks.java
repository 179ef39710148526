package vn.sogiamsat.projections.obligation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.EventIds;
import vn.sogiamsat.core.EventTypes;
import vn.sogiamsat.core.Header;
import vn.sogiamsat.core.event.FactWithdrawn;
import vn.sogiamsat.core.event.RulebookAdopted;
import vn.sogiamsat.core.event.RulebookRepealed;
import vn.sogiamsat.core.view.RulebookDoc;
import vn.sogiamsat.core.view.StandingFacts;
import vn.sogiamsat.rules.world.Told;

/** The adoptions of all rulebooks, and what later facts made of them. */
final class Rulebooks {
    private final Map<String, List<Told>> streams = new HashMap<>();
    private final Map<UUID, RulebookDoc> known = new HashMap<>();

    /** Takes a fact in and returns the documents that are others by it. */
    List<RulebookDoc> add(Told fact) {
        if (!fact.body().stream().kind().equals("rulebook")
                || !(fact.body() instanceof RulebookAdopted
                        || fact.body() instanceof RulebookRepealed
                        || fact.body() instanceof FactWithdrawn)) {
            return List.of();
        }
        List<Told> told = streams.computeIfAbsent(fact.body().stream().value(), stream -> new ArrayList<>());
        told.add(fact);
        StandingFacts standing =
                StandingFacts.of(told.stream().map(Rulebooks::standing).toList());
        List<RulebookDoc> changed = new ArrayList<>();
        for (Told each : told) {
            if (each.body() instanceof RulebookAdopted adopted) {
                RulebookDoc doc = doc(each, adopted, told, standing, fact.position());
                RulebookDoc before = known.get(each.eventId());
                if (before == null || !isSame(before, doc)) {
                    known.put(each.eventId(), doc);
                    changed.add(doc);
                }
            }
        }
        return changed;
    }

    /** The id of the event by which a text would be adopted; of the one that stands already where one does. */
    UUID adoption(String rulebook, String sha256) {
        for (int time = 1; ; time++) {
            UUID id = EventIds.of(Header.LEDGER, RulebookAdopted.sourceId(rulebook, sha256, time));
            RulebookDoc doc = known.get(id);
            if (doc == null || !doc.withdrawn()) {
                return id;
            }
        }
    }

    private static StandingFacts.Told standing(Told fact) {
        return StandingFacts.Told.of(fact.eventId(), EventTypes.of(fact.body()).name(), fact.recordedAt(), fact.body());
    }

    private static RulebookDoc doc(
            Told fact, RulebookAdopted adopted, List<Told> told, StandingFacts standing, long position) {
        return new RulebookDoc(
                new RulebookDoc.RulebookPart(adopted.rulebook()),
                fact.eventId(),
                adopted.text(),
                adopted.inForceFrom(),
                adopted.inForceTo(),
                repealedFrom(fact.recordedAt(), told, standing),
                adopted.replaces(),
                adopted.decision(),
                fact.recordedAt(),
                !standing.stands(fact.eventId()),
                position);
    }

    /** A repeal does not reach adoptions that were told later. */
    private static @Nullable LocalDate repealedFrom(Instant adoptedAt, List<Told> told, StandingFacts standing) {
        return told.stream()
                .filter(fact -> fact.body() instanceof RulebookRepealed
                        && standing.stands(fact.eventId())
                        && !fact.recordedAt().isBefore(adoptedAt))
                .map(fact -> ((RulebookRepealed) fact.body()).from())
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** All else of an adoption never changes. */
    private static boolean isSame(RulebookDoc before, RulebookDoc after) {
        LocalDate repealed = before.repealedFrom();
        return before.withdrawn() == after.withdrawn()
                && (repealed == null ? after.repealedFrom() == null : repealed.equals(after.repealedFrom()));
    }
}
