package vn.sogiamsat.rules.world;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.sogiamsat.core.event.AgendaStepConducted;
import vn.sogiamsat.core.event.MeetingClosed;
import vn.sogiamsat.core.event.MeetingOpened;
import vn.sogiamsat.core.event.MeetingPart;
import vn.sogiamsat.core.event.MeetingRescheduled;
import vn.sogiamsat.core.event.MeetingScheduled;
import vn.sogiamsat.core.event.MinutesReadBack;
import vn.sogiamsat.core.event.VoteTaken;
import vn.sogiamsat.rules.book.Values;
import vn.sogiamsat.rules.book.Word;

/** When a meeting was, and how it went. */
final class CourseWords {
    private final Meeting meeting;
    private final Roster roster;
    private final Values.Builder values;

    private CourseWords(Meeting meeting, Roster roster, Values.Builder values) {
        this.meeting = meeting;
        this.roster = roster;
        this.values = values;
    }

    /** @param daysOff days that are no working days, beside Saturdays and Sundays */
    static void put(Meeting meeting, Roster roster, LocalDate day, Set<LocalDate> daysOff, Values.Builder into) {
        CourseWords words = new CourseWords(meeting, roster, into);
        words.times(day, daysOff);
        words.parts();
        words.conduct();
    }

    private void times(LocalDate day, Set<LocalDate> daysOff) {
        meeting.stream().latest(MeetingScheduled.class).ifPresent(told -> {
            values.put(Word.MEETING_KIND, told.body().kind().code(), told.evidence());
            values.put(Word.MEETING_MODE, told.body().mode().code(), told.evidence());
            values.put(Word.MEETING_HAS_TOPIC, told.body().topic() != null, told.evidence());
            values.put(Word.MEETING_APPROVAL_CITED, told.body().approval() != null, told.evidence());
        });
        Optional<UUID> opened = Known.id(meeting, MeetingOpened.class);
        Optional<UUID> closed = Known.id(meeting, MeetingClosed.class);
        values.put(
                Word.MEETING_HELD,
                meeting.isHeld(),
                closed.or(() -> opened).map(List::of).orElse(List.of()));
        List<UUID> startedBy = opened.or(() -> Known.id(meeting, MeetingRescheduled.class))
                .or(() -> Known.id(meeting, MeetingScheduled.class))
                .map(List::of)
                .orElse(List.of());
        values.put(Word.MEETING_START, meeting.start().orElse(null), startedBy);
        values.put(
                Word.MEETING_END,
                meeting.end().orElse(null),
                closed.map(List::of).orElse(List.of()));
        values.put(Word.MEETING_DAY_OF_MONTH, (long) day.getDayOfMonth(), startedBy);
        LocalDate third = day.withDayOfMonth(3);
        values.put(
                Word.MEETING_THIRD_IS_DAY_OFF,
                third.getDayOfWeek() == DayOfWeek.SATURDAY
                        || third.getDayOfWeek() == DayOfWeek.SUNDAY
                        || daysOff.contains(third),
                List.of());
        if (meeting.start().isPresent() && meeting.end().isPresent()) {
            long breaks = meeting.stream()
                    .latest(MeetingClosed.class)
                    .map(told -> told.body().breaks())
                    .orElse(0);
            long minutes =
                    Duration.between(meeting.start().get(), meeting.end().get()).toMinutes() - breaks;
            List<UUID> both = new ArrayList<>(startedBy);
            closed.ifPresent(both::add);
            values.put(Word.MEETING_MINUTES, minutes, both);
        }
    }

    private void parts() {
        meeting.stream()
                .latest(MeetingClosed.class)
                .filter(told -> !told.body().parts().isEmpty())
                .ifPresent(told -> {
                    List<MeetingPart> parts = told.body().parts().stream()
                            .sorted(Comparator.comparing(MeetingPart::start))
                            .toList();
                    boolean overlap = false;
                    for (int i = 1; i < parts.size(); i++) {
                        overlap |=
                                parts.get(i).start().isBefore(parts.get(i - 1).end());
                    }
                    values.put(
                            Word.MEETING_PART_KINDS,
                            parts.stream().map(part -> part.kind().code()).toList(),
                            told.evidence());
                    values.put(Word.MEETING_PARTS_OVERLAP, overlap, told.evidence());
                });
    }

    private void conduct() {
        List<Stream.Of<AgendaStepConducted>> steps = meeting.stream().all(AgendaStepConducted.class);
        if (!steps.isEmpty()) {
            values.put(
                    Word.MEETING_STEPS,
                    steps.stream()
                            .map(told -> told.body().step().code())
                            .distinct()
                            .sorted()
                            .toList(),
                    Known.ids(steps));
        }
        List<Stream.Of<VoteTaken>> votes = meeting.stream().all(VoteTaken.class);
        if (roster.members() > 0) {
            values.put(
                    Word.MEETING_VOTES,
                    votes.stream()
                            .map(told -> Map.of(
                                    "for", (long) told.body().votesFor(),
                                    "against", (long) told.body().votesAgainst(),
                                    "abstained", (long) told.body().abstained(),
                                    "eligible", (long) told.body().eligible(),
                                    "official", (long) roster.official()))
                            .toList(),
                    Known.ids(votes));
        }
        Known.earliest(
                values,
                Word.MEETING_MINUTES_READ_AT,
                meeting.stream().all(MinutesReadBack.class).stream()
                        .filter(told -> told.body().adopted())
                        .toList());
    }
}
