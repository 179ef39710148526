package vn.sogiamsat.rules.world;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import vn.sogiamsat.core.EventIds;
import vn.sogiamsat.core.event.DirectionTakenUp;
import vn.sogiamsat.core.event.InterventionKind;
import vn.sogiamsat.core.event.InterventionRecorded;
import vn.sogiamsat.core.event.TaskReportedDone;
import vn.sogiamsat.rules.book.Values;
import vn.sogiamsat.rules.book.Word;

/** The directions superiors gave at a meeting, and what became of them. */
public final class Directions {
    private Directions() {}

    /** The words of each direction of a meeting, by the event that told it. */
    public static Map<UUID, Values> of(World world, Meeting meeting) {
        List<Stream.Of<InterventionRecorded>> given = meeting.stream().all(InterventionRecorded.class).stream()
                .filter(told -> told.body().kind() == InterventionKind.DIRECTION)
                .toList();
        Map<UUID, Values> all = new TreeMap<>();
        if (!given.isEmpty()) {
            List<Meeting> since = since(world, meeting);
            given.forEach(told -> all.put(told.fact().eventId(), words(told, since)));
        }
        return all;
    }

    /** The meeting and those after it in its cell. */
    private static List<Meeting> since(World world, Meeting meeting) {
        List<Meeting> all = world.meetingsOf(meeting.cell().orElseThrow());
        return all.subList(all.indexOf(meeting), all.size());
    }

    private static Values words(Stream.Of<InterventionRecorded> given, List<Meeting> since) {
        Values.Builder values = new Values.Builder();
        values.put(Word.DIRECTION_GIVEN_AT, given.fact().occurredAt(), given.evidence());
        List<Told> takenUp = new ArrayList<>();
        List<Told> reported = new ArrayList<>();
        for (Meeting meeting : since) {
            for (Stream.Of<DirectionTakenUp> told : meeting.stream().all(DirectionTakenUp.class)) {
                if (names(told, given.fact().eventId())) {
                    takenUp.add(told.fact());
                    meeting.stream().all(TaskReportedDone.class).stream()
                            .filter(done -> done.body()
                                    .taskCode()
                                    .equals(told.body().task().code()))
                            .forEach(done -> reported.add(done.fact()));
                }
            }
        }
        first(values, Word.DIRECTION_TAKEN_UP_AT, takenUp);
        first(values, Word.DIRECTION_REPORTED_AT, reported);
        since.stream()
                .skip(1)
                .filter(next -> next.isHeld() && next.end().isPresent())
                .findFirst()
                .ifPresent(next ->
                        values.put(Word.DIRECTION_NEXT_MEETING_END, next.end().orElseThrow(), List.of()));
        return values.build();
    }

    private static boolean names(Stream.Of<DirectionTakenUp> told, UUID intervention) {
        String source = told.body().interventionSource();
        return EventIds.of(
                        source == null ? told.fact().source() : source,
                        told.body().interventionId())
                .equals(intervention);
    }

    private static void first(Values.Builder values, Word word, List<Told> facts) {
        facts.stream()
                .min(Comparator.comparing(Told::occurredAt).thenComparing(Told::eventId))
                .ifPresent(fact -> {
                    Instant at = fact.occurredAt();
                    values.put(word, at, List.of(fact.eventId()));
                });
    }
}
