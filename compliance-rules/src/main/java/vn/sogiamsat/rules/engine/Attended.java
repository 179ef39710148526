package vn.sogiamsat.rules.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.view.PersonSpans;
import vn.sogiamsat.rules.book.Period;
import vn.sogiamsat.rules.book.Values;
import vn.sogiamsat.rules.world.Meeting;
import vn.sogiamsat.rules.world.Recent;
import vn.sogiamsat.rules.world.Told;
import vn.sogiamsat.rules.world.World;

/**
 * The meetings somebody was at, or should have been, as things to count. A new fact is of one of them; the others are
 * kept as they were counted last.
 */
final class Attended {
    /** Everybody in a large province, in a year. */
    private static final int MOST_RECENT = 60_000;

    private final World world;
    private final MeetingValues values;
    private final Map<Of, List<Kept>> recent = new Recent<>(MOST_RECENT);

    Attended(World world, MeetingValues values) {
        this.world = world;
        this.values = values;
    }

    private record Of(UUID person, UUID cell, Period period) {}

    /** What an item was made of: any of it is another object as soon as it may be worth something else. */
    private record Kept(
            Item item,
            Values meeting,
            @Nullable Told attendance,
            @Nullable PersonSpans spans,
            Instant at) {
        boolean holds(Values meeting, @Nullable Told attendance, @Nullable PersonSpans spans, Instant at) {
            return this.meeting == meeting
                    && this.attendance == attendance
                    && this.spans == spans
                    && this.at.equals(at);
        }
    }

    /**
     * @param cell in which they are counted
     * @param meetings in their order
     */
    List<Item> items(UUID person, UUID cell, Period period, List<Meeting> meetings) {
        Of of = new Of(person, cell, period);
        List<Kept> before = recent.getOrDefault(of, List.of());
        List<Kept> now = new ArrayList<>(meetings.size());
        for (int i = 0; i < meetings.size(); i++) {
            Meeting meeting = meetings.get(i);
            Values words = values.of(meeting);
            Told attendance = meeting.attendance(person).orElse(null);
            PersonSpans spans = world.person(person).map(known -> known.spans()).orElse(null);
            Instant at = Items.time(meeting);
            now.add(
                    i < before.size() && before.get(i).holds(words, attendance, spans, at)
                            ? before.get(i)
                            : new Kept(
                                    new Item(words.with(world.attendance(meeting, person)), at),
                                    words,
                                    attendance,
                                    spans,
                                    at));
        }
        recent.put(of, now);
        return now.stream().map(Kept::item).toList();
    }
}
