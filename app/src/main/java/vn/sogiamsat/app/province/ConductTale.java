package vn.sogiamsat.app.province;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import vn.sogiamsat.app.province.Meeting.Said;
import vn.sogiamsat.app.province.Telling.Data;
import vn.sogiamsat.core.event.AgendaStep;
import vn.sogiamsat.core.event.AgendaStepConducted;
import vn.sogiamsat.core.event.DirectionTakenUp;
import vn.sogiamsat.core.event.InterventionKind;
import vn.sogiamsat.core.event.InterventionRecorded;
import vn.sogiamsat.core.event.TaskReportedDone;
import vn.sogiamsat.core.event.VoteTaken;

/** Tells what went on at a meeting: its steps, what superiors said, and the votes. */
record ConductTale(Calendar calendar, Meeting meeting, MeetingTale tale) {

    void tell() {
        steps();
        superiors();
        votes();
    }

    private void steps() {
        for (AgendaStep step : AgendaStep.values()) {
            if (meeting.conduct().steps().contains(step)) {
                tale.tell(
                        "step/" + step.code(),
                        AgendaStepConducted.class,
                        tale.later(2 * step.ordinal()),
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
                    tale.later(25),
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
                tale.later(30),
                Data.of()
                        .with("interventionId", MeetingTale.id(calendar.people(), meeting, "word/" + person))
                        .with("task", tale.task(task, true)));
        Optional<Instant> due =
                calendar.next(meeting).map(next -> next.sitting().end());
        Instant reported = switch (there.reported()) {
            case IN_TIME -> due.orElse(tale.end().plus(Duration.ofDays(20))).minus(Duration.ofMinutes(40));
            case LATE -> due.orElse(tale.end().plus(Duration.ofDays(20))).plus(Duration.ofDays(3));
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

    private void votes() {
        Meeting.Votes votes = meeting.conduct().votes();
        if (votes != null) {
            tale.tell(
                    "vote",
                    VoteTaken.class,
                    tale.later(35),
                    Data.of()
                            .with("item", "Thông qua nghị quyết tháng (dữ liệu mẫu)")
                            .with("votesFor", votes.inFavour())
                            .with("votesAgainst", votes.against())
                            .with("abstained", votes.abstained())
                            .with("eligible", votes.official()));
        }
    }
}
