package vn.sogiamsat.query.organisation;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.view.UnitDoc;

/**
 * The party tree as it stood on one day. A pure function of what the organisation index knows of each unit; it loses no
 * unit and comes to an end whatever senders have told, answers included.
 *
 * <p>Two relations are kept apart. The <em>tree</em> holds the units that stood on the day, each once. {@link #answers
 * Who answers} for a unit also covers those that have ended (the successor, else the last parent) and those yet to
 * come, so that their history stays open to whoever is above them.
 */
final class TreeOnDay {
    /** Why a unit stands where it does in the tree. */
    enum Footing {
        /** At the top, by a sender's word. */
        TOP,
        /** Under the parent a sender named. */
        UNDER_PARENT,
        /** Under the successor of the parent a sender named. */
        UNDER_SUCCESSOR,
        /** Nobody has said what it belongs to. */
        NOTHING_TOLD,
        /** It belongs to a unit nobody has told of. */
        PARENT_UNKNOWN,
        /** It belongs to a unit that did not stand on the day and has no successor that did. */
        PARENT_NOT_STANDING,
        /** By what was told it would be above itself. */
        CIRCLE;

        /** Whether it has no place in the tree proper. */
        public boolean isAdrift() {
            return switch (this) {
                case TOP, UNDER_PARENT, UNDER_SUCCESSOR -> false;
                case NOTHING_TOLD, PARENT_UNKNOWN, PARENT_NOT_STANDING, CIRCLE -> true;
            };
        }
    }

    /**
     * A unit that stood on the day.
     *
     * @param parent the unit above it in this tree; null at the top and where it is adrift
     * @param children in the order in which they are shown
     */
    record Node(UnitOnDay unit, Footing footing, @Nullable UUID parent, List<UUID> children) {
        public UUID id() {
            return unit.id();
        }
    }

    private static final Comparator<UnitOnDay> IN_ORDER = Comparator.comparingInt(UnitOnDay::rank)
            .thenComparing(UnitOnDay::code)
            .thenComparing(UnitOnDay::id);

    private final LocalDate day;
    private final Map<UUID, UnitOnDay> known;
    private final Map<UUID, Node> nodes;
    private final Map<UUID, UUID> answering;
    private final Map<UUID, List<UUID>> answeredFor = new HashMap<>();

    private TreeOnDay(LocalDate day, Map<UUID, UnitOnDay> known, Map<UUID, Node> nodes, Map<UUID, UUID> answering) {
        this.day = day;
        this.known = known;
        this.nodes = nodes;
        this.answering = answering;
        known.keySet()
                .forEach(unit -> answers(unit)
                        .ifPresent(above -> answeredFor
                                .computeIfAbsent(above, key -> new ArrayList<>())
                                .add(unit)));
    }

    static TreeOnDay of(Collection<UnitDoc> docs, LocalDate day) {
        Map<UUID, UnitOnDay> known = new LinkedHashMap<>();
        docs.stream().map(doc -> UnitOnDay.of(doc, day)).sorted(IN_ORDER).forEach(unit -> known.put(unit.id(), unit));
        Answering answers = Answering.of(known.values());
        List<UnitOnDay> standing =
                known.values().stream().filter(UnitOnDay::stands).toList();
        Map<UUID, UUID> parents = new HashMap<>();
        Map<UUID, List<UUID>> children = new HashMap<>();
        for (UnitOnDay unit : standing) {
            UUID above = firstStanding(unit, known, answers.above());
            if (above != null) {
                parents.put(unit.id(), above);
                children.computeIfAbsent(above, key -> new ArrayList<>()).add(unit.id());
            }
        }
        Map<UUID, Node> nodes = new LinkedHashMap<>();
        for (UnitOnDay unit : standing) {
            UUID parent = parents.get(unit.id());
            Footing footing =
                    answers.inCircle().contains(unit.id()) ? Footing.CIRCLE : footing(unit, parent, known.keySet());
            List<UUID> below = List.copyOf(children.getOrDefault(unit.id(), List.of()));
            nodes.put(unit.id(), new Node(unit, footing, parent, below));
        }
        return new TreeOnDay(day, known, nodes, answers.above());
    }

    LocalDate day() {
        return day;
    }

    /** The units that stood on the day, highest level first. */
    Collection<Node> nodes() {
        return nodes.values();
    }

    /** A unit that stood on the day. */
    Optional<Node> node(UUID unit) {
        return Optional.ofNullable(nodes.get(unit));
    }

    /** Any unit the ledger knows, standing or not. */
    Optional<UnitOnDay> known(UUID unit) {
        return Optional.ofNullable(known.get(unit));
    }

    /** Every unit the ledger knows, standing or not. */
    Collection<UnitOnDay> known() {
        return known.values();
    }

    /** Which unit answers for another: its parent while it stands, afterwards its successor, else its last parent. */
    Optional<UUID> answers(UUID unit) {
        return Optional.ofNullable(answering.get(unit));
    }

    /** These units and every one they answer for, however far below. */
    Set<UUID> subtrees(Collection<UUID> units) {
        return reach(units, known.keySet(), this::answeredFor);
    }

    /** The units that this one answers for, nearest only. */
    List<UUID> answeredFor(UUID unit) {
        return answeredFor.getOrDefault(unit, List.of());
    }

    /** A unit that stands and everything below it in the tree; nothing for a unit that does not stand. */
    Set<UUID> standingBelow(UUID unit) {
        return reach(
                Set.of(unit), nodes.keySet(), id -> node(id).map(Node::children).orElse(List.of()));
    }

    /** Everything above a unit in the tree, the nearest first. */
    List<Node> path(UUID unit) {
        List<Node> path = new ArrayList<>();
        UUID above = Optional.ofNullable(nodes.get(unit)).map(Node::parent).orElse(null);
        while (above != null && nodes.get(above) instanceof Node node) {
            path.add(node);
            above = node.parent();
        }
        return path;
    }

    private static Set<UUID> reach(Collection<UUID> from, Set<UUID> known, Function<UUID, List<UUID>> below) {
        Set<UUID> reached = new LinkedHashSet<>();
        Deque<UUID> left = new ArrayDeque<>(from);
        while (!left.isEmpty()) {
            UUID unit = left.remove();
            if (known.contains(unit) && reached.add(unit)) {
                left.addAll(below.apply(unit));
            }
        }
        return reached;
    }

    /** The unit in which another went on; empty while that one stands, or where it ended otherwise. */
    Optional<UUID> successor(UUID unit) {
        UUID last = null;
        for (UUID next = wentInto(unit); next != null; next = wentInto(next)) {
            last = next;
        }
        return Optional.ofNullable(last);
    }

    /** By what answers for it, which is free of circles. */
    private @Nullable UUID wentInto(UUID unit) {
        return known.get(unit) instanceof UnitOnDay ended && !ended.stands() && ended.mergedInto() != null
                ? answering.get(unit)
                : null;
    }

    /** Goes up through units that have gone into a successor to the first that stands; null where there is none. */
    private static @Nullable UUID firstStanding(UnitOnDay unit, Map<UUID, UnitOnDay> known, Map<UUID, UUID> answering) {
        UUID above = answering.get(unit.id());
        while (above != null && known.get(above) instanceof UnitOnDay next && !next.stands()) {
            above = next.mergedInto() == null ? null : answering.get(above);
        }
        return above;
    }

    private static Footing footing(UnitOnDay unit, @Nullable UUID above, Set<UUID> known) {
        if (!unit.parentTold()) {
            return Footing.NOTHING_TOLD;
        }
        if (unit.parent() == null) {
            return Footing.TOP;
        }
        if (above != null) {
            return above.equals(unit.parent()) ? Footing.UNDER_PARENT : Footing.UNDER_SUCCESSOR;
        }
        return known.contains(unit.parent()) ? Footing.PARENT_NOT_STANDING : Footing.PARENT_UNKNOWN;
    }
}
