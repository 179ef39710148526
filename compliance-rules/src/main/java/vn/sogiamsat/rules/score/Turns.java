package vn.sogiamsat.rules.score;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import vn.sogiamsat.rules.obligation.Obligation;
import vn.sogiamsat.rules.obligation.Status;
import vn.sogiamsat.rules.world.Told;

/** Obligations that will come to something else by time passing alone, by the day on which they next may. */
final class Turns {
    private final Map<UUID, Waiting> waiting = new HashMap<>();
    private final SortedMap<LocalDate, Set<UUID>> days = new TreeMap<>();

    private record Waiting(Obligation obligation, LocalDate day) {}

    /** Remembers an obligation by its next turn after a moment, if there is one. */
    void put(Obligation obligation, Instant after) {
        obligation.turnsAfter(after, Status.SOON).ifPresent(turn -> {
            LocalDate day = LocalDate.ofInstant(turn, Told.ZONE);
            waiting.put(obligation.id(), new Waiting(obligation, day));
            days.computeIfAbsent(day, none -> new HashSet<>()).add(obligation.id());
        });
    }

    void remove(UUID id) {
        Waiting gone = waiting.remove(id);
        if (gone != null) {
            days.computeIfPresent(gone.day(), (day, same) -> same.remove(id) && same.isEmpty() ? null : same);
        }
    }

    /** Takes out all that may turn on a day, or might have before it. */
    List<Obligation> take(LocalDate day) {
        SortedMap<LocalDate, Set<UUID>> due = days.headMap(day.plusDays(1));
        List<Obligation> taken = new ArrayList<>();
        for (Set<UUID> ids : due.values()) {
            for (UUID id : ids) {
                Waiting found = waiting.remove(id);
                if (found != null) {
                    taken.add(found.obligation());
                }
            }
        }
        due.clear();
        return taken;
    }
}
