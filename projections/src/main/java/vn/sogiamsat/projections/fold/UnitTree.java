package vn.sogiamsat.projections.fold;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.view.UnitDoc;

/**
 * The tree of units as the ledger knew it at any position, so that what is said of an event's place in it is the same
 * on every replay: facts recorded later than the event do not count. For one thread.
 */
public final class UnitTree {
    private final Map<UUID, Node> nodes = new HashMap<>();

    private record Node(UUID id, History history, UnitDoc doc) {
        UnitDoc at(long position) {
            return position >= history.position() ? doc : UnitFold.fold(id, history.upTo(position));
        }

        boolean isKnownAt(long position) {
            return history.lines().getFirst().position() <= position;
        }
    }

    /** Puts in everything told of a unit, in the place of what was told before. */
    public void put(UUID unit, History history) {
        if (!history.isEmpty()) {
            nodes.put(unit, new Node(unit, history, UnitFold.fold(unit, history)));
        }
    }

    /** Everything told of a unit. */
    public History history(UUID unit) {
        Node node = nodes.get(unit);
        return node == null ? History.EMPTY : node.history();
    }

    /**
     * The unit itself and everything above it, from the unit up, in force on a day, as known at a ledger position.
     * Where nothing was in force on that day, the nearest place counts; a ring of parents is cut where it closes.
     */
    public List<UUID> path(UUID unit, LocalDate day, long position) {
        SequencedSet<UUID> path = new LinkedHashSet<>();
        UUID next = unit;
        while (next != null && path.add(next)) {
            next = at(next, position).map(doc -> parent(doc, day)).orElse(null);
        }
        return List.copyOf(path);
    }

    /** The code under which a unit was first known; empty when nothing was told of it up to a position. */
    public Optional<String> code(UUID unit, long position) {
        return at(unit, position).map(doc -> doc.unit().code()).filter(code -> !code.isEmpty());
    }

    /** The newest name of a unit; empty when none was told up to a position. */
    public Optional<String> name(UUID unit, long position) {
        return at(unit, position)
                .filter(doc -> !doc.names().isEmpty())
                .map(doc -> doc.names().getLast().name());
    }

    private Optional<UnitDoc> at(UUID unit, long position) {
        return Optional.ofNullable(nodes.get(unit))
                .filter(node -> node.isKnownAt(position))
                .map(node -> node.at(position));
    }

    private static @Nullable UUID parent(UnitDoc doc, LocalDate day) {
        UnitDoc.Parent nearest = null;
        for (UnitDoc.Parent place : doc.parents()) {
            if (nearest != null && place.from().isAfter(day)) {
                break;
            }
            nearest = place;
        }
        return nearest == null ? null : nearest.parent();
    }
}
