package vn.sogiamsat.rules.world;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.sogiamsat.core.event.Event;
import vn.sogiamsat.core.event.FactWithdrawn;
import vn.sogiamsat.core.view.StandingFacts;

/** The facts of one thing; which stand follows from all of them, in whatever order they came. */
public final class Stream {
    private final List<Told> facts = new ArrayList<>();
    private final Set<UUID> known = new HashSet<>();
    private boolean corrected;
    private List<Told> standing = List.of();

    /** Whether it is new. */
    public boolean add(Told fact) {
        if (!known.add(fact.eventId())) {
            return false;
        }
        facts.add(fact);
        corrected |= fact.body() instanceof FactWithdrawn;
        facts.sort(StandingFacts.byTime(Told::recordedAt, Told::eventId));
        standing = corrected ? standing() : facts;
        return true;
    }

    private List<Told> standing() {
        StandingFacts all = StandingFacts.of(facts.stream().map(Told::standing).toList());
        return facts.stream().filter(fact -> all.stands(fact.eventId())).toList();
    }

    /** The standing facts, from earlier to later by (recordedAt, event id). */
    public List<Told> all() {
        return standing;
    }

    public <E extends Event> List<Of<E>> all(Class<E> type) {
        List<Of<E>> found = new ArrayList<>();
        for (Told fact : standing) {
            if (type.isInstance(fact.body())) {
                found.add(new Of<>(fact, type.cast(fact.body())));
            }
        }
        return found;
    }

    /** The standing fact of a kind that wins over all others of it. */
    public <E extends Event> Optional<Of<E>> latest(Class<E> type) {
        for (int i = standing.size() - 1; i >= 0; i--) {
            Told fact = standing.get(i);
            if (type.isInstance(fact.body())) {
                return Optional.of(new Of<>(fact, type.cast(fact.body())));
            }
        }
        return Optional.empty();
    }

    /** A fact of a known kind. */
    public record Of<E extends Event>(Told fact, E body) {
        public List<UUID> evidence() {
            return List.of(fact.eventId());
        }
    }
}
