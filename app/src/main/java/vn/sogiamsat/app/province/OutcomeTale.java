package vn.sogiamsat.app.province;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import vn.sogiamsat.app.province.Meeting.Tasks;
import vn.sogiamsat.app.province.Telling.Data;
import vn.sogiamsat.core.event.MeetingClosed;
import vn.sogiamsat.core.event.MeetingKind;
import vn.sogiamsat.core.event.MinutesFiled;
import vn.sogiamsat.core.event.MinutesReadBack;
import vn.sogiamsat.core.event.QualityAssessed;
import vn.sogiamsat.core.event.ResolutionAdopted;
import vn.sogiamsat.core.event.ResultPosted;

/** Tells how a meeting ended, and what came of it. */
record OutcomeTale(MeetingTale tale) {

    void tell() {
        close();
        if (!tale.meeting().isExtraordinary()) {
            resolution();
            minutes();
            outcome();
        }
    }

    private void resolution() {
        if (tale.meeting().conduct().tasks() != Tasks.NO_RESOLUTION) {
            boolean isComplete = tale.meeting().conduct().tasks() == Tasks.COMPLETE;
            tale.tell(
                    "resolution",
                    ResolutionAdopted.class,
                    tale.later(40),
                    Data.of()
                            .with("title", "Nghị quyết sinh hoạt chi bộ (dữ liệu mẫu)")
                            .with(
                                    "tasks",
                                    List.of(
                                            tale.task("NV-1", true).fields(),
                                            tale.task("NV-2", isComplete).fields())));
        }
    }

    private void minutes() {
        Instant read = switch (tale.meeting().conduct().minutesRead()) {
            case IN_TIME -> tale.end().minus(Duration.ofMinutes(3));
            case LATE -> tale.end().plus(Duration.ofHours(20));
            case NEVER -> Instant.MAX;
        };
        if (read.isBefore(Instant.MAX)) {
            tale.tell("read", MinutesReadBack.class, read, Data.of().with("adopted", true));
        }
        tale.tell(
                "filed",
                MinutesFiled.class,
                tale.end().plus(Duration.ofHours(1)),
                Data.of().with("author", tale.officer(4)).with("signatures", 2));
    }

    private void close() {
        Meeting.Sitting sitting = tale.meeting().sitting();
        if (!sitting.closingTold()) {
            return;
        }
        Data closing = Data.of().with("breaks", sitting.breaks());
        if (tale.meeting().call().kind() == MeetingKind.REGULAR_AND_THEMATIC) {
            Data regular = part(MeetingKind.REGULAR, sitting.opened(), tale.later(60));
            Data thematic = part(MeetingKind.THEMATIC, tale.later(sitting.partsOverlap() ? 50 : 60), tale.end());
            closing.with("parts", List.of(regular.fields(), thematic.fields()));
        } else {
            closing.with("parts", List.of());
        }
        tale.tell("closed", MeetingClosed.class, tale.end(), closing);
    }

    private static Data part(MeetingKind kind, Instant start, Instant end) {
        return Data.of().with("kind", kind).with("start", start).with("end", end);
    }

    private void outcome() {
        Meeting.Outcome outcome = tale.meeting().outcome();
        if (outcome.result() != Timeliness.NEVER) {
            tale.tell(
                    "posted",
                    ResultPosted.class,
                    tale.end().plus(Duration.ofHours(outcome.result() == Timeliness.LATE ? 75 : 30)),
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
                    tale.end().plus(Duration.ofHours(2)),
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
