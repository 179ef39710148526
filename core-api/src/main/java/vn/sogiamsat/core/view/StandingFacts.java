package vn.sogiamsat.core.view;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.EventTypes;
import vn.sogiamsat.core.Fact;
import vn.sogiamsat.core.event.Event;
import vn.sogiamsat.core.event.FactWithdrawn;

/**
 * Which facts of one stream stand: those that no standing withdrawal names. A withdrawal can itself be withdrawn, and
 * then what it named stands again; it may come before its fact, and then waits. A withdrawal that gives another type
 * than that of the fact it names withdraws nothing.
 *
 * <p>Where withdrawals name each other in a ring and nothing from outside breaks it, the latest of them stands: what
 * the ring says of it does not count. So the answer depends on the facts alone, never on the order of their arrival.
 */
public final class StandingFacts {
    private final Map<UUID, Told> told = new LinkedHashMap<>();
    private final Map<UUID, List<Told>> withdrawers = new HashMap<>();
    private final Map<UUID, Boolean> standing = new HashMap<>();

    private StandingFacts(Collection<Told> facts) {
        facts.forEach(fact -> told.putIfAbsent(fact.eventId(), fact));
        told.values().forEach(fact -> {
            Told target = target(fact);
            if (target != null) {
                withdrawers
                        .computeIfAbsent(target.eventId(), id -> new ArrayList<>())
                        .add(fact);
            }
        });
        decide();
    }

    /**
     * What of a fact decides whether it and others stand.
     *
     * @param type such as {@code vn.sogiamsat.meeting.scheduled}
     * @param withdraws the event it withdraws; null when it is no withdrawal
     * @param withdrawsType the type it gives for that event; null likewise
     */
    public record Told(
            UUID eventId,
            String type,
            Instant recordedAt,
            @Nullable UUID withdraws,
            @Nullable String withdrawsType) {
        public static Told of(Fact fact) {
            return of(
                    fact.header().eventId(),
                    EventTypes.of(fact.body()).name(),
                    fact.header().recordedAt(),
                    fact.body());
        }

        public static Told of(UUID eventId, String type, Instant recordedAt, Event body) {
            return body instanceof FactWithdrawn withdrawal
                    ? new Told(eventId, type, recordedAt, withdrawal.eventId(), withdrawal.type())
                    : new Told(eventId, type, recordedAt, null, null);
        }
    }

    /** @param facts of one stream, in any order; the same fact may occur several times */
    public static StandingFacts of(Collection<Told> facts) {
        return new StandingFacts(facts);
    }

    /**
     * Orders facts from earlier to later: by when they were recorded, then by event id as text. Where two standing
     * facts disagree, the later wins.
     */
    public static <T> Comparator<T> byTime(Function<T, Instant> recordedAt, Function<T, UUID> eventId) {
        return Comparator.comparing(recordedAt).thenComparing(eventId, StandingFacts::compareAsText);
    }

    /** Whether a fact stands; a fact that is not among those given does not. */
    public boolean stands(UUID eventId) {
        return standing.getOrDefault(eventId, false);
    }

    /** The standing withdrawals of a fact, from earlier to later; empty when it stands or is unknown. */
    public List<UUID> withdrawnBy(UUID eventId) {
        return stands(eventId)
                ? List.of()
                : withdrawers.getOrDefault(eventId, List.of()).stream()
                        .filter(withdrawal -> stands(withdrawal.eventId()))
                        .sorted(byTime(Told::recordedAt, Told::eventId))
                        .map(Told::eventId)
                        .toList();
    }

    private void decide() {
        Map<UUID, Integer> undecidedWithdrawers = new HashMap<>();
        told.keySet()
                .forEach(id -> undecidedWithdrawers.put(
                        id, withdrawers.getOrDefault(id, List.of()).size()));
        told.values().stream()
                .filter(fact -> undecidedWithdrawers.getOrDefault(fact.eventId(), 0) == 0)
                .forEach(fact -> settle(fact, true, undecidedWithdrawers));
        told.values().stream()
                .filter(fact -> !standing.containsKey(fact.eventId()))
                .sorted(byTime(Told::recordedAt, Told::eventId).reversed())
                .forEach(fact -> settle(fact, true, undecidedWithdrawers));
    }

    /** Decides one fact and whatever follows from it. What is undecided after all that is left of rings. */
    private void settle(Told first, boolean stands, Map<UUID, Integer> undecidedWithdrawers) {
        Deque<Map.Entry<Told, Boolean>> queue = new ArrayDeque<>();
        queue.add(Map.entry(first, stands));
        while (!queue.isEmpty()) {
            Told fact = queue.peek().getKey();
            boolean standing = queue.remove().getValue();
            if (this.standing.putIfAbsent(fact.eventId(), standing) != null) {
                continue;
            }
            Told target = target(fact);
            if (target == null) {
                continue;
            }
            int undecided = undecidedWithdrawers.merge(target.eventId(), -1, Integer::sum);
            if (standing) {
                queue.add(Map.entry(target, false));
            } else if (undecided == 0) {
                queue.add(Map.entry(target, true));
            }
        }
    }

    private @Nullable Told target(Told fact) {
        Told target = fact.withdraws() == null ? null : told.get(fact.withdraws());
        return target != null && target.type().equals(fact.withdrawsType()) ? target : null;
    }

    private static int compareAsText(UUID a, UUID b) {
        int high = Long.compareUnsigned(a.getMostSignificantBits(), b.getMostSignificantBits());
        return high != 0 ? high : Long.compareUnsigned(a.getLeastSignificantBits(), b.getLeastSignificantBits());
    }
}
