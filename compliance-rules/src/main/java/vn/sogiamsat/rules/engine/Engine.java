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
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.StreamId;
import vn.sogiamsat.core.event.PeriodOpened;
import vn.sogiamsat.rules.obligation.Applicability;
import vn.sogiamsat.rules.obligation.Obligation;
import vn.sogiamsat.rules.obligation.Version;
import vn.sogiamsat.rules.world.Told;
import vn.sogiamsat.rules.world.World;

/**
 * Facts in, versions of obligations out. The versions follow from the facts and their order in the ledger alone,
 * however they are dealt out in batches, and the current ones from the facts alone. Not for several threads.
 */
public final class Engine {
    private static final String NO_LONGER = "Không còn sự kiện nào làm căn cứ (no fact supports it any more)";

    private final World world = new World();
    private final Regulations regulations = new Regulations();
    private final MeetingValues values;
    private final Reach reach;
    private final Cases cases;
    private final Map<Case, Set<UUID>> made = new HashMap<>();
    private final Map<UUID, Version> current = new TreeMap<>();

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
        return settle(reached(fact), fact.recordedAt(), fact.position());
    }

    private Set<Case> reached(Told fact) {
        return switch (fact.body().stream().kind()) {
            case "rulebook" -> ofRules(fact);
            case "calendar" ->
                fact.body() instanceof PeriodOpened opened ? reach.open(YearMonth.parse(opened.month())) : Set.of();
            default -> ofThing(fact);
        };
    }

    private Set<Case> ofRules(Told fact) {
        return switch (regulations.add(fact)) {
            case NOTHING -> Set.of();
            case WAIVERS -> Set.copyOf(made.keySet());
            case RULES -> {
                values.forgetAll();
                Set<Case> all = new LinkedHashSet<>(made.keySet());
                all.addAll(reach.all());
                yield all;
            }
        };
    }

    private Set<Case> ofThing(Told fact) {
        Set<Reach.Place> places = new LinkedHashSet<>();
        place(fact).ifPresent(places::add);
        World.Touched touched = world.add(fact);
        place(fact).ifPresent(places::add);
        return reach.of(fact, touched, places);
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

    private List<Version> settle(Set<Case> dirty, Instant recordedAt, long position) {
        Map<UUID, Obligation> now = new TreeMap<>();
        Set<UUID> gone = new HashSet<>();
        for (Case it : dirty) {
            Map<UUID, Obligation> judged = new LinkedHashMap<>();
            cases.judge(it).stream()
                    .map(regulations::waived)
                    .forEach(obligation -> judged.put(obligation.id(), obligation));
            gone.addAll(made.getOrDefault(it, Set.of()));
            now.putAll(judged);
            if (judged.isEmpty()) {
                made.remove(it);
            } else {
                made.put(it, Set.copyOf(judged.keySet()));
            }
        }
        gone.removeAll(now.keySet());
        gone.forEach(id -> now.put(id, withdrawn(current.get(id))));
        List<Version> changes = new ArrayList<>();
        now.forEach((id, obligation) -> change(obligation, recordedAt, position, changes));
        return changes;
    }

    private void change(Obligation obligation, Instant recordedAt, long position, List<Version> into) {
        Version before = current.get(obligation.id());
        if (before != null && before.obligation().equals(obligation)) {
            return;
        }
        // Facts are stamped a moment before they get their position, so a later one may be stamped earlier.
        Instant from = before != null && before.knownFrom().isAfter(recordedAt) ? before.knownFrom() : recordedAt;
        if (before != null) {
            into.add(before.until(from));
        }
        Version version = new Version(obligation, from, Version.FOREVER, position);
        current.put(obligation.id(), version);
        into.add(version);
    }

    private static Obligation withdrawn(@Nullable Version version) {
        Obligation was = Objects.requireNonNull(version).obligation();
        return new Obligation(
                was.id(),
                was.rule(),
                was.kind(),
                was.subject(),
                was.meeting(),
                was.unit(),
                was.period(),
                was.opensAt(),
                was.dueAt(),
                was.required(),
                0,
                List.of(),
                null,
                Applicability.NOT_APPLICABLE,
                NO_LONGER,
                null,
                null);
    }
}
