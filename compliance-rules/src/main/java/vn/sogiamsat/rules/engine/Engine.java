package vn.sogiamsat.rules.engine;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import vn.sogiamsat.core.StreamId;
import vn.sogiamsat.core.event.ObligationWaived;
import vn.sogiamsat.core.event.PeriodOpened;
import vn.sogiamsat.rules.obligation.Obligation;
import vn.sogiamsat.rules.obligation.Version;
import vn.sogiamsat.rules.world.Told;
import vn.sogiamsat.rules.world.World;

/**
 * Facts in, versions of obligations out. The versions follow from the facts and their order in the ledger alone,
 * however they are dealt out in batches, and the current ones from the facts alone. Not for several threads.
 */
public final class Engine {
    private final World world = new World();
    private final Regulations regulations = new Regulations();
    private final MeetingValues values;
    private final Reach reach;
    private final Cases cases;
    private final Map<Case, Set<UUID>> made = new HashMap<>();
    private final Map<UUID, Version> current = new TreeMap<>();
    /**
     * When the newest fact was recorded. Facts are stamped a moment before they get their position, so one may be
     * stamped earlier than the one before it; what is known never goes back.
     */
    private Instant now = Instant.MIN;

    public Engine() {
        this.values = new MeetingValues(world, regulations);
        this.reach = new Reach(world, regulations, values);
        this.cases = new Cases(world, regulations, values);
    }

    /**
     * Takes a fact in.
     *
     * @return what it changes: each version that ends by it, and each that begins; nothing for a fact known already
     */
    public List<Version> add(Told fact) {
        if (fact.recordedAt().isAfter(now)) {
            now = fact.recordedAt();
        }
        return switch (fact.body().stream().kind()) {
            case "rulebook" -> decide(fact);
            case "calendar" ->
                fact.body() instanceof PeriodOpened opened
                        ? settle(reach.open(YearMonth.parse(opened.month())), fact.position())
                        : List.of();
            default -> settle(reached(fact), fact.position());
        };
    }

    private List<Version> decide(Told fact) {
        return switch (regulations.add(fact)) {
            case NOTHING -> List.of();
            case WAIVER ->
                fact.body() instanceof ObligationWaived waived
                        ? waive(waived.obligation(), fact.position())
                        : List.of();
            case RULES -> {
                values.forgetAll();
                Set<Case> all = new LinkedHashSet<>(made.keySet());
                all.addAll(reach.all());
                yield settle(all, fact.position());
            }
        };
    }

    /** One that is not there is waived when it is made. */
    private List<Version> waive(UUID obligation, long position) {
        List<Version> changes = new ArrayList<>();
        Version before = current.get(obligation);
        if (before != null) {
            change(regulations.waived(before.obligation()), position, changes);
        }
        return changes;
    }

    private Set<Case> reached(Told fact) {
        Set<Reach.Place> places = new LinkedHashSet<>();
        place(fact).ifPresent(places::add);
        World.Touched touched = world.add(fact);
        if (!touched.units().isEmpty()) {
            regulations.rules().forgetUnits();
        }
        place(fact).ifPresent(places::add);
        return reach.of(fact, touched, places);
    }

    /**
     * What would be otherwise if something were decided on rulebooks, or months were opened. What is known stays as it
     * is.
     *
     * @param proposed facts that were never told
     * @return by the ids of the obligations
     */
    public List<Change> preview(List<Told> proposed, Proposal.Progress progress) {
        Proposal proposal = new Proposal(world, regulations, reach);
        proposed.forEach(proposal::add);
        return proposal.changes(made.keySet(), current, progress);
    }

    /** What is known now, by id. */
    public Collection<Version> current() {
        return List.copyOf(current.values());
    }

    /** Where and when the meeting is that a fact is of; empty for other facts. */
    private Optional<Reach.Place> place(Told fact) {
        StreamId stream = fact.body().stream();
        return stream.kind().equals("meeting")
                ? world.meeting(UUID.fromString(stream.value().substring("meeting-".length())))
                        .flatMap(meeting ->
                                meeting.cell().flatMap(cell -> meeting.day().map(day -> new Reach.Place(cell, day))))
                : Optional.empty();
    }

    private List<Version> settle(Set<Case> dirty, long position) {
        Map<UUID, Obligation> now = new TreeMap<>();
        Set<UUID> gone = new HashSet<>();
        for (Case it : dirty) {
            Map<UUID, Obligation> judged = new LinkedHashMap<>();
            cases.judge(it).stream()
                    .map(regulations::waived)
                    .forEach(obligation -> judged.put(obligation.id(), obligation));
            Set<UUID> before = made.getOrDefault(it, Set.of());
            now.putAll(judged);
            if (judged.isEmpty()) {
                gone.addAll(before);
                made.remove(it);
            } else if (!judged.keySet().equals(before)) {
                gone.addAll(before);
                made.put(it, Set.copyOf(judged.keySet()));
            }
        }
        gone.removeAll(now.keySet());
        List<Version> changes = new ArrayList<>();
        gone.stream().sorted().forEach(id -> end(id, changes));
        now.forEach((id, obligation) -> change(obligation, position, changes));
        return changes;
    }

    /** No fact supports it any more: what was known of it ends, and nothing takes its place. */
    private void end(UUID id, List<Version> into) {
        Version before = Objects.requireNonNull(current.remove(id));
        into.add(before.until(now));
    }

    private void change(Obligation obligation, long position, List<Version> into) {
        Version before = current.get(obligation.id());
        // Most are the very one that was judged before.
        if (before != null
                && (before.obligation() == obligation || before.obligation().equals(obligation))) {
            return;
        }
        if (before != null) {
            into.add(before.until(now));
        }
        Version version = new Version(obligation, now, Version.FOREVER, position);
        current.put(obligation.id(), version);
        into.add(version);
    }
}
