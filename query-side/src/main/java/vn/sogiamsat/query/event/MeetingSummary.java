package vn.sogiamsat.query.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.PersonId;
import vn.sogiamsat.core.event.AgendaStepConducted;
import vn.sogiamsat.core.event.AttendanceRecorded;
import vn.sogiamsat.core.event.BridgePointJoined;
import vn.sogiamsat.core.event.BridgePointLeft;
import vn.sogiamsat.core.event.CommitteePreMeetingHeld;
import vn.sogiamsat.core.event.DirectionTakenUp;
import vn.sogiamsat.core.event.DocumentUploaded;
import vn.sogiamsat.core.event.InterventionRecorded;
import vn.sogiamsat.core.event.Labelled;
import vn.sogiamsat.core.event.LessonsLearnedReviewed;
import vn.sogiamsat.core.event.MeetingAliasAdded;
import vn.sogiamsat.core.event.MeetingCancelled;
import vn.sogiamsat.core.event.MeetingClosed;
import vn.sogiamsat.core.event.MeetingEvent;
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

/** What was told of a meeting, in one line; its personal texts are opened already. */
final class MeetingSummary {
    private static final int LONGEST = 280;

    private final Wording wording;
    private final LocalDate on;

    MeetingSummary(Wording wording, LocalDate on) {
        this.wording = wording;
        this.on = on;
    }

    String of(MeetingEvent event) {
        return switch (event) {
            case MeetingScheduled told ->
                line(word(told.kind()), word(told.mode()), time(told.start()), told.place(), told.topic());
            case MeetingRescheduled told -> line(time(told.start()), told.place(), told.reason());
            case MeetingCancelled told -> line(told.reason());
            case CommitteePreMeetingHeld told -> line(wording.persons(told.participants()));
            case NoticeSent told ->
                line(
                        person(told.person()),
                        word(told.channel()),
                        told.receivedAt() == null ? null : text("summary.received", time(told.receivedAt())));
            case PreReadDocumentDistributed told ->
                line(
                        told.title(),
                        word(told.channel()),
                        text("summary.recipients", told.recipients().size()));
            case DocumentUploaded told -> line(told.title(), word(told.kind()), told.postedTo());
            case MeetingOpened told ->
                line(
                        told.chair() == null ? null : text("summary.chair", person(told.chair())),
                        told.secretary() == null ? null : text("summary.secretary", person(told.secretary())));
            case BridgePointJoined told -> line(told.name() == null ? told.bridgePoint() : told.name());
            case BridgePointLeft told -> line(told.bridgePoint());
            case AttendanceRecorded told ->
                line(
                        person(told.person()),
                        word(told.role()),
                        word(told.presence()),
                        told.bridgePoint(),
                        told.reason());
            case AgendaStepConducted told -> line(word(told.step()), told.note());
            case InterventionRecorded told -> line(person(told.person()), word(told.kind()), told.text());
            case VoteTaken told ->
                line(
                        told.item(),
                        text("summary.vote", told.votesFor(), told.votesAgainst(), told.abstained(), told.eligible()));
            case ResolutionAdopted told ->
                line(
                        told.title(),
                        told.number(),
                        told.tasks().isEmpty()
                                ? null
                                : text("summary.tasks", told.tasks().size()));
            case MinutesFiled told ->
                line(
                        told.author() == null ? null : person(told.author()),
                        text("summary.signatures", told.signatures()));
            case MinutesReadBack told -> text(told.adopted() ? "summary.adopted" : "summary.notAdopted");
            case MeetingClosed told -> told.breaks() == 0 ? "" : text("summary.breaks", told.breaks());
            case QualityAssessed told ->
                line(
                        text("summary.points", Quality.points(told)),
                        word(told.level()),
                        told.scorer() == null ? null : person(told.scorer()));
            case ResultPosted told -> line(told.title(), told.postedTo());
            case LessonsLearnedReviewed told -> line(wording.unit(told.unit(), on), told.summary());
            case RollOutProposed told -> line(wording.unit(told.unit(), on), told.proposal());
            case DirectionTakenUp told -> line(told.task().text());
            case TaskReportedDone told -> line(told.taskCode(), told.result());
            case MeetingAliasAdded told -> line(told.alias());
        };
    }

    private static String line(@Nullable String... parts) {
        return Stream.of(parts)
                .filter(Objects::nonNull)
                .filter(part -> !part.isBlank())
                .map(part -> Brief.shortened(part, LONGEST))
                .collect(Collectors.joining(" · "));
    }

    private String person(PersonId person) {
        return wording.person(person);
    }

    private String word(Labelled word) {
        return wording.show().word(word);
    }

    private String time(Instant at) {
        return wording.show().time(at);
    }

    private String text(String key, Object... arguments) {
        return wording.message(key, arguments);
    }
}
