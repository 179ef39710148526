package vn.sogiamsat.app.province;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.sogiamsat.app.province.Meeting.Said;
import vn.sogiamsat.app.province.Meeting.Tasks;
import vn.sogiamsat.app.province.Telling.Data;
import vn.sogiamsat.core.event.AgendaStep;
import vn.sogiamsat.core.event.AgendaStepConducted;
import vn.sogiamsat.core.event.DirectionTakenUp;
import vn.sogiamsat.core.event.InterventionKind;
import vn.sogiamsat.core.event.InterventionRecorded;
import vn.sogiamsat.core.event.MeetingClosed;
import vn.sogiamsat.core.event.MeetingKind;
import vn.sogiamsat.core.event.MinutesFiled;
import vn.sogiamsat.core.event.MinutesReadBack;
import vn.sogiamsat.core.event.QualityAssessed;
import vn.sogiamsat.core.event.ResolutionAdopted;
import vn.sogiamsat.core.event.ResultPosted;
import vn.sogiamsat.core.event.TaskReportedDone;
import vn.sogiamsat.core.event.VoteTaken;

/** Tells what went on at a meeting, and what came of it. */
record ConductTale(Calendar calendar, Meeting meeting, MeetingTale tale) {

    void tell() {
        close();
        if (meeting.isExtraordinary()) {
            return;
        }
        steps();
        superiors();
        votes();
        resolution();
        minutes();
        outcome();
    }

    private Instant later(int minutes) {
        return meeting.sitting().opened().plus(Duration.ofMinutes(minutes));
    }

    private Instant end() {
        return meeting.sitting().end();
    }

    private void steps() {
        for (AgendaStep step : AgendaStep.values()) {
            if (meeting.conduct().steps().contains(step)) {
                tale.tell(
                        "step/" + step.code(),
                        AgendaStepConducted.class,
                        later(2 * step.ordinal()),
                        Data.of().with("step", step));
            }
        }
    }

    private void superiors() {
        for (Meeting.There there : meeting.superiors()) {
            if (!there.isPresent() || there.said() == Said.NOTHING) {
                continue;
            }
            String person = there.superior().member().code();
            boolean isDirection = there.said() == Said.DIRECTION;
            tale.tell(
                    "word/" + person,
                    InterventionRecorded.class,
                    later(25),
                    Data.of()
                            .with("person", person)
                            .with("kind", isDirection ? InterventionKind.DIRECTION : InterventionKind.REMARK)
                            .with("text", "Ý kiến của cấp ủy cấp trên (dữ liệu mẫu)"));
            if (isDirection && there.taskGiven()) {
                direction(there, person);
            }
        }
    }

    private void direction(Meeting.There there, String person) {
        String task = "CD-" + person;
        tale.tell(
                "direction/" + person,
                DirectionTakenUp.class,
                later(30),
                Data.of()
                        .with("interventionId", MeetingTale.id(calendar.people(), meeting, "word/" + person))
                        .with("task", task(task, true)));
        Optional<Instant> due =
                calendar.next(meeting).map(next -> next.sitting().end());
        Instant reported = switch (there.reported()) {
            case IN_TIME -> due.orElse(end().plus(Duration.ofDays(20))).minus(Duration.ofMinutes(40));
            case LATE -> due.orElse(end().plus(Duration.ofDays(20))).plus(Duration.ofDays(3));
            case NEVER -> Instant.MAX;
        };
        if (reported.isBefore(Instant.MAX)) {
            tale.tell(
                    "reported/" + person,
                    TaskReportedDone.class,
                    reported,
                    Data.of()
                            .with("taskCode", task)
                            .with("person", tale.officer(1))
                            .with("result", "Đã thực hiện (dữ liệu mẫu)"));
        }
    }

    private Data task(String code, boolean hasDeadline) {
        return Data.of()
                .with("code", code)
                .with("text", "Thực hiện nhiệm vụ được giao (dữ liệu mẫu)")
                .with("person", tale.officer(2))
                .with("deadline", hasDeadline ? tale.deadline() : null);
    }

    private void votes() {
        Meeting.Votes votes = meeting.conduct().votes();
        if (votes != null) {
            tale.tell(
                    "vote",
                    VoteTaken.class,
                    later(35),
                    Data.of()
                            .with("item", "Thông qua nghị quyết tháng (dữ liệu mẫu)")
                            .with("votesFor", votes.inFavour())
                            .with("votesAgainst", votes.against())
                            .with("abstained", votes.abstained())
                            .with("eligible", votes.official()));
        }
    }

    private void resolution() {
        if (meeting.conduct().tasks() != Tasks.NO_RESOLUTION) {
            boolean isComplete = meeting.conduct().tasks() == Tasks.COMPLETE;
            tale.tell(
                    "resolution",
                    ResolutionAdopted.class,
                    later(40),
                    Data.of()
                            .with("title", "Nghị quyết sinh hoạt chi bộ (dữ liệu mẫu)")
                            .with(
                                    "tasks",
                                    List.of(
                                            task("NV-1", true).fields(),
                                            task("NV-2", isComplete).fields())));
        }
    }

    private void minutes() {
        Instant read = switch (meeting.conduct().minutesRead()) {
            case IN_TIME -> end().minus(Duration.ofMinutes(3));
            case LATE -> end().plus(Duration.ofHours(20));
            case NEVER -> Instant.MAX;
        };
        if (read.isBefore(Instant.MAX)) {
            tale.tell("read", MinutesReadBack.class, read, Data.of().with("adopted", true));
        }
        tale.tell(
                "filed",
                MinutesFiled.class,
                end().plus(Duration.ofHours(1)),
                Data.of().with("author", tale.officer(4)).with("signatures", 2));
    }

    private void close() {
        Meeting.Sitting sitting = meeting.sitting();
        if (!sitting.closingTold()) {
            return;
        }
        Data closing = Data.of().with("breaks", sitting.breaks());
        if (meeting.call().kind() == MeetingKind.REGULAR_AND_THEMATIC) {
            Data regular = part(MeetingKind.REGULAR, sitting.opened(), later(60));
            Data thematic = part(MeetingKind.THEMATIC, later(sitting.partsOverlap() ? 50 : 60), end());
            closing.with("parts", List.of(regular.fields(), thematic.fields()));
        } else {
            closing.with("parts", List.of());
        }
        tale.tell("closed", MeetingClosed.class, end(), closing);
    }

    private static Data part(MeetingKind kind, Instant start, Instant end) {
        return Data.of().with("kind", kind).with("start", start).with("end", end);
    }

    private void outcome() {
        Meeting.Outcome outcome = meeting.outcome();
        if (outcome.result() != Timeliness.NEVER) {
            tale.tell(
                    "posted",
                    ResultPosted.class,
                    end().plus(Duration.ofHours(outcome.result() == Timeliness.LATE ? 75 : 30)),
                    Data.of()
                            .with("title", "Kết luận buổi sinh hoạt (dữ liệu mẫu)")
                            .with("postedTo", "Sổ tay đảng viên điện tử (dữ liệu mẫu)"));
        }
        Meeting.Score score = outcome.score();
        if (score != null) {
            List<Integer> parts = Scores.parts(score.total());
            tale.tell(
                    "score",
                    QualityAssessed.class,
                    end().plus(Duration.ofHours(2)),
                    Data.of()
                            .with("duration", parts.get(0))
                            .with("attendance", parts.get(1))
                            .with("preparation", parts.get(2))
                            .with("conduct", parts.get(3))
                            .with("principles", parts.get(4))
                            .with("results", parts.get(5))
                            .with("closing", parts.get(6))
                            .with("level", score.level())
                            .with("scorer", tale.officer(1))
                            .with("remedies", score.hasRemedies() ? "Rút kinh nghiệm (dữ liệu mẫu)" : null));
        }
    }
}
