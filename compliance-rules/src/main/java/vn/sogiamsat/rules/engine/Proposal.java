package vn.sogiamsat.rules.engine;

import java.time.YearMonth;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.event.PeriodOpened;
import vn.sogiamsat.core.event.RulebookEvent;
import vn.sogiamsat.rules.obligation.Obligation;
import vn.sogiamsat.rules.obligation.Version;
import vn.sogiamsat.rules.world.Told;
import vn.sogiamsat.rules.world.World;

/** What was decided, and with it what is only proposed: the world is judged by both, and nobody else knows of it. */
public final class Proposal {
    private static final int TOLD_EVERY = 1_000;

    private final Regulations regulations;
    private final Reach reach;
    private final Cases cases;

    /** Told now and then how far it has come; may throw to end it. */
    public interface Progress {
        void at(long judged, long of);
    }

    Proposal(World world, Regulations decided, Reach reached) {
        this.regulations = new Regulations(decided);
        MeetingValues values = new MeetingValues(world, regulations);
        this.reach = new Reach(reached, regulations, values);
        this.cases = new Cases(world, regulations, values);
    }

    void add(Told fact) {
        if (fact.body() instanceof PeriodOpened opened) {
            reach.open(YearMonth.parse(opened.month()));
        } else if (fact.body() instanceof RulebookEvent) {
            regulations.add(fact);
        } else {
            throw new IllegalArgumentException(fact.body().stream() + " is neither a rulebook nor a month");
        }
    }

    /**
     * Judges everything.
     *
     * @param made what obligations are known of
     * @param current what is known of each, by id
     */
    List<Change> changes(Set<Case> made, Map<UUID, Version> current, Progress progress) {
        Set<Case> all = new LinkedHashSet<>(made);
        all.addAll(reach.all());
        Map<UUID, Change> changes = new TreeMap<>();
        Set<UUID> stay = new HashSet<>();
        long judged = 0;
        for (Case it : all) {
            for (Obligation obligation : cases.judge(it)) {
                Obligation after = regulations.waived(obligation);
                stay.add(after.id());
                compare(known(current.get(after.id())), after, changes);
            }
            if (++judged % TOLD_EVERY == 0) {
                progress.at(judged, all.size());
            }
        }
        current.forEach((id, version) -> {
            if (!stay.contains(id)) {
                changes.put(id, new Change(version.obligation(), null));
            }
        });
        return List.copyOf(changes.values());
    }

    private static void compare(@Nullable Obligation before, Obligation after, Map<UUID, Change> into) {
        if (after.equals(before)) {
            into.remove(after.id());
        } else {
            into.put(after.id(), new Change(before, after));
        }
    }

    private static @Nullable Obligation known(@Nullable Version version) {
        return version == null ? null : version.obligation();
    }
}
