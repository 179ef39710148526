package vn.sogiamsat.rules.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import vn.sogiamsat.rules.book.Values;
import vn.sogiamsat.rules.world.Meeting;
import vn.sogiamsat.rules.world.World;

/** The words of meetings, kept until a fact touches them. */
final class MeetingValues {
    private final World world;
    private final Regulations regulations;
    private final Map<UUID, Values> kept = new HashMap<>();

    MeetingValues(World world, Regulations regulations) {
        this.world = world;
        this.regulations = regulations;
    }

    /** @param meeting of a cell and a day */
    Values of(Meeting meeting) {
        Values known = kept.get(meeting.id());
        if (known == null) {
            known = world.words(
                    meeting, regulations.rules().daysOff(meeting.day().orElseThrow()));
            kept.put(meeting.id(), known);
        }
        return known;
    }

    /** Nothing that was known is to be relied on any more. */
    void forgetAll() {
        kept.clear();
    }

    /** What was known of it is no more to be relied on; returns that. */
    Values forget(UUID meeting) {
        Values known = kept.remove(meeting);
        return known == null ? Values.NONE : known;
    }
}
