package vn.sogiamsat.rules.world;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.sogiamsat.core.event.Event;
import vn.sogiamsat.core.event.FactWithdrawn;
import vn.sogiamsat.core.view.StandingFacts;

/** The facts of one thing; which stand follows from all of them, in whatever order they came. */
public final class Stream {
    private static final Comparator<Told> BY_TIME = StandingFacts.byTime(Told::recordedAt, Told::eventId);

    private final List<Told> facts = new ArrayList<>();
    private final Set<UUID> known = new HashSet<>();
    private final Map<Class<?>, List<Of<?>>> byKind = new HashMap<>();
    private boolean corrected;
    private List<Told> standing = facts;

    /** Whether it is new. */
    public boolean add(Told fact) {
        if (!known.add(fact.eventId())) {
            return false;
        }
        insert(facts, fact, BY_TIME);
        corrected |= fact.body() instanceof FactWithdrawn;
        if (corrected) {
            standing = standing();
            byKind.clear();
            standing.forEach(this::sort);
        } else {
            sort(fact);
        }
        return true;
    }

    /** Another one that knows the same facts and from now on goes its own way. */
    public Stream copy() {
        Stream copy = new Stream();
        facts.forEach(copy::add);
        return copy;
    }

    private void sort(Told fact) {
        insert(
                byKind.computeIfAbsent(fact.body().getClass(), kind -> new ArrayList<>()),
                new Of<>(fact, fact.body()),
                Comparator.comparing(Of::fact, BY_TIME));
    }

    /** Most facts come in their order, so that most are put at the end. */
    private static <T> void insert(List<T> sorted, T item, Comparator<? super T> order) {
        int at = sorted.size();
        while (at > 0 && order.compare(sorted.get(at - 1), item) > 0) {
            at--;
        }
        sorted.add(at, item);
    }

    private List<Told> standing() {
        StandingFacts all = StandingFacts.of(facts.stream().map(Told::standing).toList());
        return facts.stream().filter(fact -> all.stands(fact.eventId())).toList();
    }

    /** The standing facts, from earlier to later by (recordedAt, event id). */
    public List<Told> all() {
        return standing;
    }

    /** The standing facts of a kind in the same order. */
    @SuppressWarnings("unchecked") // each list holds facts of its key's kind alone
    public <E extends Event> List<Of<E>> all(Class<E> kind) {
        List<?> found = byKind.getOrDefault(kind, List.of());
        return (List<Of<E>>) found;
    }

    /** The standing fact of a kind that wins over all others of it. */
    public <E extends Event> Optional<Of<E>> latest(Class<E> kind) {
        List<Of<E>> all = all(kind);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
    }

    /** A fact of a known kind. */
    public record Of<E extends Event>(Told fact, E body) {
        public List<UUID> evidence() {
            return List.of(fact.eventId());
        }
    }
}
