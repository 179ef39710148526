package vn.sogiamsat.rules.world;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.event.AgendaStepConducted;
import vn.sogiamsat.core.event.AttendanceRecorded;
import vn.sogiamsat.core.event.AttendeeRole;
import vn.sogiamsat.core.event.CommitteePreMeetingHeld;
import vn.sogiamsat.core.event.Event;
import vn.sogiamsat.core.event.InterventionRecorded;
import vn.sogiamsat.core.event.MeetingClosed;
import vn.sogiamsat.core.event.MeetingOpened;
import vn.sogiamsat.core.event.MeetingPart;
import vn.sogiamsat.core.event.MeetingRescheduled;
import vn.sogiamsat.core.event.MeetingScheduled;
import vn.sogiamsat.core.event.MinutesFiled;
import vn.sogiamsat.core.event.MinutesReadBack;
import vn.sogiamsat.core.event.NoticeSent;
import vn.sogiamsat.core.event.PreReadDocumentDistributed;
import vn.sogiamsat.core.event.Presence;
import vn.sogiamsat.core.event.QualityAssessed;
import vn.sogiamsat.core.event.ResolutionAdopted;
import vn.sogiamsat.core.event.ResultPosted;
import vn.sogiamsat.core.event.Task;
import vn.sogiamsat.core.event.VoteTaken;
import vn.sogiamsat.rules.book.Values;
import vn.sogiamsat.rules.book.Word;

/** What the words of a meeting are worth. */
final class MeetingWords {
    private final Meeting meeting;
    private final Roster roster;
    private final Values.Builder values = new Values.Builder();

    private MeetingWords(Meeting meeting, Roster roster) {
        this.meeting = meeting;
        this.roster = roster;
    }

    /** @param daysOff of the rulebook that asks */
    static Values of(Meeting meeting, Unit cell, Roster roster, LocalDate day, Set<LocalDate> daysOff) {
        MeetingWords words = new MeetingWords(meeting, roster);
        unit(cell, roster, words.values);
        words.times(day, daysOff);
        words.parts();
        words.attendance();
        words.conduct();
        words.preparation();
        words.outcome();
        words.superiors();
        return words.values.build();
    }

    static void unit(Unit cell, Roster roster, Values.Builder values) {
        values.put(Word.UNIT_LEVEL, cell.level().map(level -> level.code()).orElse(null), List.of());
        if (roster.members() > 0) {
            values.put(Word.UNIT_MEMBERS, (long) roster.members(), List.of());
            values.put(Word.UNIT_OFFICIAL_MEMBERS, (long) roster.official(), List.of());
            values.put(Word.UNIT_DEPUTIES, (long) roster.deputies(), List.of());
        }
    }

    private void times(LocalDate day, Set<LocalDate> daysOff) {
        meeting.stream().latest(MeetingScheduled.class).ifPresent(told -> {
            values.put(Word.MEETING_KIND, told.body().kind().code(), told.evidence());
            values.put(Word.MEETING_MODE, told.body().mode().code(), told.evidence());
            values.put(Word.MEETING_HAS_TOPIC, told.body().topic() != null, told.evidence());
            values.put(Word.MEETING_APPROVAL_CITED, told.body().approval() != null, told.evidence());
        });
        Optional<UUID> opened = id(MeetingOpened.class);
        Optional<UUID> closed = id(MeetingClosed.class);
        values.put(
                Word.MEETING_HELD,
                meeting.isHeld(),
                closed.or(() -> opened).map(List::of).orElse(List.of()));
        List<UUID> startedBy = opened.or(() -> id(MeetingRescheduled.class))
                .or(() -> id(MeetingScheduled.class))
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
            List<UUID> known = sorted(evidence);
            values.put(Word.MEETING_ROLL_CALLED, (long) known.size(), known);
        }
        if (evidence.size() == roster.expected().size()) {
            // How many came is known when it is known of each: nothing is concluded from silence.
            List<UUID> known = sorted(evidence);
            values.put(Word.MEETING_PRESENT, present, known);
            values.put(Word.MEETING_ABSENT_EXCUSED, excused, known);
            values.put(Word.MEETING_ABSENT_UNEXCUSED, unexcused, known);
        }
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
                    ids(steps));
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
                    ids(votes));
        }
        earliest(
                Word.MEETING_MINUTES_READ_AT,
                meeting.stream().all(MinutesReadBack.class).stream()
                        .filter(told -> told.body().adopted())
                        .toList());
    }

    private void preparation() {
        meeting.stream().latest(CommitteePreMeetingHeld.class).ifPresent(told -> {
            values.put(Word.MEETING_PREPARED_AT, told.fact().occurredAt(), told.evidence());
            values.put(
                    Word.MEETING_PREPARED_BY, (long) told.body().participants().size(), told.evidence());
        });
        earliest(Word.MEETING_PAPERS_AT, meeting.stream().all(PreReadDocumentDistributed.class));
        if (roster.expected().isEmpty()) {
            return;
        }
        Set<UUID> open = new HashSet<>(roster.expected());
        open.addAll(roster.superiors());
        long toNotify = open.size();
        values.put(Word.MEETING_TO_NOTIFY, toNotify, List.of());
        List<Stream.Of<NoticeSent>> notices = meeting.stream().all(NoticeSent.class).stream()
                .filter(told -> told.body().statesTime()
                        && told.body().statesPlace()
                        && told.body().statesContent())
                .sorted(Comparator.comparing(told -> told.fact().occurredAt()))
                .toList();
        List<UUID> evidence = new ArrayList<>();
        Instant last = null;
        for (Stream.Of<NoticeSent> notice : notices) {
            if (open.remove(notice.body().person().value())) {
                evidence.add(notice.fact().eventId());
                last = notice.fact().occurredAt();
            }
        }
        List<UUID> known = sorted(evidence);
        values.put(Word.MEETING_NOTIFIED, (long) known.size(), known);
        values.put(Word.MEETING_ALL_NOTIFIED_AT, open.isEmpty() ? last : null, known);
    }

    private void outcome() {
        earliest(Word.MEETING_RESULT_POSTED_AT, meeting.stream().all(ResultPosted.class));
        earliest(Word.MEETING_MINUTES_FILED_AT, meeting.stream().all(MinutesFiled.class));
        List<Stream.Of<ResolutionAdopted>> resolutions = meeting.stream().all(ResolutionAdopted.class);
        if (!resolutions.isEmpty()) {
            List<Task> tasks = resolutions.stream()
                    .flatMap(told -> told.body().tasks().stream())
                    .toList();
            values.put(Word.MEETING_TASKS, (long) tasks.size(), ids(resolutions));
            values.put(
                    Word.MEETING_TASKS_COMPLETE,
                    tasks.stream()
                            .filter(task -> task.person() != null && task.deadline() != null)
                            .count(),
                    ids(resolutions));
            values.put(
                    Word.MEETING_MEMBERS_WITH_TASK,
                    tasks.stream()
                            .map(task ->
                                    task.person() == null ? null : task.person().value())
                            .filter(person ->
                                    person != null && roster.expected().contains(person))
                            .distinct()
                            .count(),
                    ids(resolutions));
        }
        meeting.stream().latest(QualityAssessed.class).ifPresent(told -> {
            QualityAssessed score = told.body();
            values.put(
                    Word.MEETING_SCORE,
                    (long) score.duration()
                            + score.attendance()
                            + score.preparation()
                            + score.conduct()
                            + score.principles()
                            + score.results()
                            + score.closing(),
                    told.evidence());
            values.put(Word.MEETING_LEVEL, score.level().code(), told.evidence());
            values.put(Word.MEETING_HAS_REMEDIES, score.remedies() != null, told.evidence());
        });
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
        values.put(Word.MEETING_SUPERIORS_PRESENT, (long) present.size(), ids(present));
        present.stream()
                .map(told -> minutes(told.body()))
                .filter(minutes -> minutes != null)
                .max(Comparator.naturalOrder())
                .ifPresent(minutes -> values.put(Word.MEETING_SUPERIOR_MINUTES, minutes, ids(present)));
        List<Stream.Of<InterventionRecorded>> spoken = meeting.stream().all(InterventionRecorded.class);
        values.put(Word.MEETING_INTERVENTIONS, (long) spoken.size(), ids(spoken));
    }

    /** How long somebody was there; null while it was not told. */
    static @Nullable Long minutes(AttendanceRecorded attendance) {
        return attendance.joinedAt() == null || attendance.leftAt() == null
                ? null
                : Duration.between(attendance.joinedAt(), attendance.leftAt()).toMinutes();
    }

    private Optional<UUID> id(Class<? extends Event> type) {
        return meeting.stream().latest(type).map(told -> told.fact().eventId());
    }

    /** When the first of some facts happened. */
    private void earliest(Word word, List<? extends Stream.Of<?>> facts) {
        facts.stream()
                .min(Comparator.comparing((Stream.Of<?> told) -> told.fact().occurredAt())
                        .thenComparing(told -> told.fact().eventId()))
                .ifPresent(told -> values.put(word, told.fact().occurredAt(), told.evidence()));
    }

    private static List<UUID> ids(List<? extends Stream.Of<?>> facts) {
        return sorted(facts.stream().map(told -> told.fact().eventId()).toList());
    }

    private static List<UUID> sorted(List<UUID> ids) {
        return ids.stream().distinct().sorted().toList();
    }
}
