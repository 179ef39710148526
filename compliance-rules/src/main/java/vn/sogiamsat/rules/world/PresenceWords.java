package vn.sogiamsat.rules.world;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.sogiamsat.core.event.AttendanceRecorded;
import vn.sogiamsat.core.event.AttendeeRole;
import vn.sogiamsat.core.event.InterventionRecorded;
import vn.sogiamsat.core.event.Presence;
import vn.sogiamsat.rules.book.Values;
import vn.sogiamsat.rules.book.Word;

/** Who was at a meeting, and who spoke as a superior. */
final class PresenceWords {
    private final Meeting meeting;
    private final Roster roster;
    private final Values.Builder values;

    private PresenceWords(Meeting meeting, Roster roster, Values.Builder values) {
        this.meeting = meeting;
        this.roster = roster;
        this.values = values;
    }

    static void put(Meeting meeting, Roster roster, Values.Builder into) {
        PresenceWords words = new PresenceWords(meeting, roster, into);
        words.attendance();
        words.superiors();
    }

    private void attendance() {
        Map<UUID, Stream.Of<AttendanceRecorded>> all = meeting.attendances();
        List<UUID> evidence = new ArrayList<>();
        long present = 0;
        long excused = 0;
        long unexcused = 0;
        for (UUID member : roster.expected()) {
            Stream.Of<AttendanceRecorded> told = all.get(member);
            if (told != null) {
                evidence.add(told.fact().eventId());
                Presence presence = told.body().presence();
                present += Meeting.isThere(presence) ? 1 : 0;
                excused += presence == Presence.ABSENT_EXCUSED ? 1 : 0;
                unexcused += presence == Presence.ABSENT_UNEXCUSED ? 1 : 0;
            }
        }
        if (roster.expected().isEmpty()) {
            return;
        }
        values.put(Word.MEETING_EXPECTED, (long) roster.expected().size(), List.of());
        if (!evidence.isEmpty()) {
            List<UUID> known = Known.sorted(evidence);
            values.put(Word.MEETING_ROLL_CALLED, (long) known.size(), known);
        }
        if (evidence.size() == roster.expected().size()) {
            // How many came is known when it is known of each: nothing is concluded from silence.
            List<UUID> known = Known.sorted(evidence);
            values.put(Word.MEETING_PRESENT, present, known);
            values.put(Word.MEETING_ABSENT_EXCUSED, excused, known);
            values.put(Word.MEETING_ABSENT_UNEXCUSED, unexcused, known);
        }
    }

    private void superiors() {
        if (!roster.superiors().isEmpty()) {
            values.put(
                    Word.MEETING_SUPERIORS_ASSIGNED, (long) roster.superiors().size(), List.of());
        }
        List<Stream.Of<AttendanceRecorded>> present = meeting.attendances().values().stream()
                .filter(told -> told.body().role() == AttendeeRole.SUPERIOR
                        && Meeting.isThere(told.body().presence()))
                .toList();
        values.put(Word.MEETING_SUPERIORS_PRESENT, (long) present.size(), Known.ids(present));
        present.stream()
                .map(told -> Known.minutes(told.body()))
                .filter(minutes -> minutes != null)
                .max(Comparator.naturalOrder())
                .ifPresent(minutes -> values.put(Word.MEETING_SUPERIOR_MINUTES, minutes, Known.ids(present)));
        List<Stream.Of<InterventionRecorded>> spoken = meeting.stream().all(InterventionRecorded.class);
        values.put(Word.MEETING_INTERVENTIONS, (long) spoken.size(), Known.ids(spoken));
    }
}
