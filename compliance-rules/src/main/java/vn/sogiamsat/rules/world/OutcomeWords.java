package vn.sogiamsat.rules.world;

import java.util.List;
import vn.sogiamsat.core.event.MinutesFiled;
import vn.sogiamsat.core.event.QualityAssessed;
import vn.sogiamsat.core.event.ResolutionAdopted;
import vn.sogiamsat.core.event.ResultPosted;
import vn.sogiamsat.core.event.Task;
import vn.sogiamsat.rules.book.Values;
import vn.sogiamsat.rules.book.Word;

/** What a meeting came to. */
final class OutcomeWords {
    private final Meeting meeting;
    private final Roster roster;
    private final Values.Builder values;

    private OutcomeWords(Meeting meeting, Roster roster, Values.Builder values) {
        this.meeting = meeting;
        this.roster = roster;
        this.values = values;
    }

    static void put(Meeting meeting, Roster roster, Values.Builder into) {
        new OutcomeWords(meeting, roster, into).outcome();
    }

    private void outcome() {
        Known.earliest(values, Word.MEETING_RESULT_POSTED_AT, meeting.stream().all(ResultPosted.class));
        Known.earliest(values, Word.MEETING_MINUTES_FILED_AT, meeting.stream().all(MinutesFiled.class));
        List<Stream.Of<ResolutionAdopted>> resolutions = meeting.stream().all(ResolutionAdopted.class);
        if (!resolutions.isEmpty()) {
            List<Task> tasks = resolutions.stream()
                    .flatMap(told -> told.body().tasks().stream())
                    .toList();
            values.put(Word.MEETING_TASKS, (long) tasks.size(), Known.ids(resolutions));
            values.put(
                    Word.MEETING_TASKS_COMPLETE,
                    tasks.stream()
                            .filter(task -> task.person() != null && task.deadline() != null)
                            .count(),
                    Known.ids(resolutions));
            values.put(
                    Word.MEETING_MEMBERS_WITH_TASK,
                    tasks.stream()
                            .map(task ->
                                    task.person() == null ? null : task.person().value())
                            .filter(person ->
                                    person != null && roster.expected().contains(person))
                            .distinct()
                            .count(),
                    Known.ids(resolutions));
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
}
