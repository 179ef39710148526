package vn.sogiamsat.rules.score;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.rules.engine.Times;
import vn.sogiamsat.rules.obligation.Obligation;
import vn.sogiamsat.rules.obligation.Score;
import vn.sogiamsat.rules.obligation.Status;
import vn.sogiamsat.rules.obligation.Version;

/**
 * Versions of obligations in, scores of days out. A day costs as much as there are obligations that changed since the
 * last one or that time alone may have turned, however many there are. Not for several threads.
 */
public final class Scores {
    private final Map<UUID, Change> changes = new HashMap<>();
    private final Turns turns = new Turns();
    private final Map<Group, DayScore> standing = new HashMap<>();
    /** Most groups are as few as one obligation: so many of them share so few scores. */
    private final Map<Score, Score> shared = new HashMap<>();

    private @Nullable LocalDate closed;

    /**
     * What became of an obligation since the last day was closed.
     *
     * @param counted as it was known then; null where it was not
     * @param now as it is known; null where it is not any more
     */
    private record Change(
            @Nullable Obligation counted, @Nullable Obligation now) {}

    /** Takes in a version that ends or begins, in the order in which the engine tells them. */
    public void add(Version version) {
        Obligation obligation = version.obligation();
        Obligation now = version.isCurrent() ? obligation : null;
        Change before = changes.get(obligation.id());
        Obligation counted = before != null ? before.counted() : version.isCurrent() ? null : obligation;
        changes.put(obligation.id(), new Change(counted, now));
    }

    /**
     * Closes a day.
     *
     * @return empty where that day or a later one is closed already: what was counted stays
     */
    public Optional<Closing> close(LocalDate day, long position) {
        if (closed != null && !day.isAfter(closed)) {
            return Optional.empty();
        }
        Map<Group, EnumMap<Status, Long>> differences = differences(day);
        closed = day;
        List<DayScore> ended = new ArrayList<>();
        List<DayScore> begun = new ArrayList<>();
        differences.forEach((group, difference) -> {
            if (difference.values().stream().anyMatch(count -> count != 0)) {
                change(group, difference, day, position, ended, begun);
            }
        });
        ended.addAll(begun);
        return Optional.of(new Closing(day, ended, position));
    }

    private Map<Group, EnumMap<Status, Long>> differences(LocalDate day) {
        Instant end = Times.endOf(day);
        Instant last = closed == null ? Instant.MIN : Times.endOf(closed);
        Map<Group, EnumMap<Status, Long>> differences = new TreeMap<>(Group.ORDER);
        changes.keySet().forEach(turns::remove);
        // Before any is put back: what turns after the last instant of the day does so on this very day.
        List<Obligation> turning = turns.take(day);
        for (Change change : changes.values()) {
            count(change.counted(), last, -1, differences);
            count(change.now(), end, 1, differences);
            if (change.now() != null) {
                turns.put(change.now(), end);
            }
        }
        changes.clear();
        for (Obligation obligation : turning) {
            count(obligation, last, -1, differences);
            count(obligation, end, 1, differences);
            turns.put(obligation, end);
        }
        return differences;
    }

    private static void count(
            @Nullable Obligation obligation, Instant moment, long more, Map<Group, EnumMap<Status, Long>> into) {
        if (obligation != null) {
            obligation
                    .at(moment, Status.SOON)
                    .ifPresent(status -> into.computeIfAbsent(Group.of(obligation), none -> new EnumMap<>(Status.class))
                            .merge(status, more, Long::sum));
        }
    }

    private void change(
            Group group,
            Map<Status, Long> difference,
            LocalDate day,
            long position,
            List<DayScore> ended,
            List<DayScore> begun) {
        DayScore before = standing.remove(group);
        Score score = before == null ? new Score(difference) : before.score().plus(difference);
        if (before != null) {
            ended.add(before.until(day));
        }
        if (score.total() > 0) {
            DayScore now =
                    new DayScore(group, day, DayScore.FOREVER, shared.computeIfAbsent(score, same -> same), position);
            standing.put(group, now);
            begun.add(now);
        }
    }
}
