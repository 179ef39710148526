package vn.sogiamsat.query.meeting;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.event.AgendaStepConducted;
import vn.sogiamsat.core.event.CommitteePreMeetingHeld;
import vn.sogiamsat.core.event.DirectionTakenUp;
import vn.sogiamsat.core.event.DocumentUploaded;
import vn.sogiamsat.core.event.Event;
import vn.sogiamsat.core.event.FactWithdrawn;
import vn.sogiamsat.core.event.InterventionRecorded;
import vn.sogiamsat.core.event.LessonsLearnedReviewed;
import vn.sogiamsat.core.event.MeetingCancelled;
import vn.sogiamsat.core.event.MeetingClosed;
import vn.sogiamsat.core.event.MeetingOpened;
import vn.sogiamsat.core.event.MeetingRescheduled;
import vn.sogiamsat.core.event.MeetingScheduled;
import vn.sogiamsat.core.event.MinutesFiled;
import vn.sogiamsat.core.event.MinutesReadBack;
import vn.sogiamsat.core.event.NoticeSent;
import vn.sogiamsat.core.event.PreReadDocumentDistributed;
import vn.sogiamsat.core.event.QualityAssessed;
import vn.sogiamsat.core.event.ResolutionAdopted;
import vn.sogiamsat.core.event.ResultPosted;
import vn.sogiamsat.core.event.RollOutProposed;
import vn.sogiamsat.core.event.TaskReportedDone;
import vn.sogiamsat.core.event.VoteTaken;
import vn.sogiamsat.query.event.Entry;
import vn.sogiamsat.query.event.Quality;
import vn.sogiamsat.query.event.Shown;
import vn.sogiamsat.query.event.Wording;
import vn.sogiamsat.query.meeting.MeetingStory.Told;

/** What stands of a meeting, told by subject: what the page shows beside the timeline. */
final class MeetingSections {
    private final MeetingStory story;
    private final Wording wording;
    private final Attendance attendance;
    private final Bridges bridges;

    MeetingSections(MeetingStory story, Wording wording) {
        this.story = story;
        this.wording = wording;
        this.attendance = Attendance.of(story, wording);
        this.bridges = Bridges.of(story, wording);
    }

    public Attendance attendance() {
        return attendance;
    }

    public Bridges bridges() {
        return bridges;
    }

    public @Nullable Told<MeetingScheduled> schedule() {
        return story.latest(MeetingScheduled.class, wording).orElse(null);
    }

    public @Nullable Told<MeetingOpened> opening() {
        return story.latest(MeetingOpened.class, wording).orElse(null);
    }

    public @Nullable Told<MeetingClosed> closing() {
        return story.latest(MeetingClosed.class, wording).orElse(null);
    }

    public List<Told<MeetingRescheduled>> rescheduled() {
        return all(MeetingRescheduled.class);
    }

    public List<Told<MeetingCancelled>> cancelled() {
        return all(MeetingCancelled.class);
    }

    public List<Told<CommitteePreMeetingHeld>> preMeetings() {
        return all(CommitteePreMeetingHeld.class);
    }

    public List<Told<NoticeSent>> notices() {
        return all(NoticeSent.class);
    }

    public List<Told<PreReadDocumentDistributed>> preReads() {
        return all(PreReadDocumentDistributed.class);
    }

    public List<Told<DocumentUploaded>> documents() {
        return all(DocumentUploaded.class);
    }

    public List<Told<AgendaStepConducted>> agenda() {
        return all(AgendaStepConducted.class);
    }

    public List<Told<InterventionRecorded>> interventions() {
        return all(InterventionRecorded.class);
    }

    public List<Told<VoteTaken>> votes() {
        return all(VoteTaken.class);
    }

    public List<Told<ResolutionAdopted>> resolutions() {
        return all(ResolutionAdopted.class);
    }

    public List<Told<DirectionTakenUp>> directions() {
        return all(DirectionTakenUp.class);
    }

    /** What was reported last of each task, by the task's code. */
    public Map<String, Told<TaskReportedDone>> done() {
        Map<String, Told<TaskReportedDone>> done = new TreeMap<>();
        story.standing(TaskReportedDone.class, wording)
                .forEach(told -> done.put(told.body().taskCode(), told));
        return done;
    }

    public List<Told<MinutesFiled>> minutes() {
        return all(MinutesFiled.class);
    }

    public List<Told<MinutesReadBack>> readBack() {
        return all(MinutesReadBack.class);
    }

    public @Nullable Told<QualityAssessed> quality() {
        return story.latest(QualityAssessed.class, wording).orElse(null);
    }

    /** The parts of the score under what people call them. */
    public List<Shown.Field> scores(Told<QualityAssessed> told) {
        return wording.numbers(told.body());
    }

    public int points(QualityAssessed told) {
        return Quality.points(told);
    }

    public List<Told<ResultPosted>> results() {
        return all(ResultPosted.class);
    }

    public List<Told<LessonsLearnedReviewed>> reviews() {
        return all(LessonsLearnedReviewed.class);
    }

    public List<Told<RollOutProposed>> rollOuts() {
        return all(RollOutProposed.class);
    }

    /** What a notice states, in words; a dash where it states nothing. */
    public String states(NoticeSent notice) {
        String stated = Stream.of(
                        notice.statesTime() ? "meeting.states.time" : null,
                        notice.statesPlace() ? "meeting.states.place" : null,
                        notice.statesContent() ? "meeting.states.content" : null)
                .filter(Objects::nonNull)
                .map(wording::message)
                .collect(Collectors.joining(", "));
        return stated.isEmpty() ? "–" : stated;
    }

    /** Who withdrew something; empty when the entry is no withdrawal. */
    public String withdrawnBy(Entry withdrawal) {
        return withdrawal.body() instanceof FactWithdrawn told ? told.withdrawnBy() : "";
    }

    /** Why something was withdrawn; empty when the entry is no withdrawal. */
    public String withdrawnWhy(Entry withdrawal) {
        return withdrawal.body() instanceof FactWithdrawn told ? told.reason() : "";
    }

    /** In the order in which it happened. */
    private <E extends Event> List<Told<E>> all(Class<E> type) {
        return story.standing(type, wording).stream()
                .sorted(Comparator.comparing((Told<E> told) -> told.entry().occurredAt())
                        .thenComparing(told -> told.entry().position()))
                .toList();
    }
}
