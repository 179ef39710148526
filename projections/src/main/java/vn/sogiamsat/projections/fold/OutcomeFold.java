package vn.sogiamsat.projections.fold;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import vn.sogiamsat.core.event.MeetingClosed;
import vn.sogiamsat.core.event.MeetingOpened;
import vn.sogiamsat.core.event.QualityAssessed;

/** How long a meeting was, and how it was scored. */
final class OutcomeFold {
    private OutcomeFold() {}

    /**
     * Whole minutes without breaks, counted as the rules count them: from when it was opened or else was to begin.
     *
     * @param start in force
     */
    static Optional<Integer> minutes(History history, Optional<Instant> start) {
        Optional<Instant> began = history.latest(MeetingOpened.class)
                .map(told -> told.line().kept().occurredAt())
                .or(() -> start);
        Optional<History.Told<MeetingClosed>> closed = history.latest(MeetingClosed.class);
        if (began.isEmpty() || closed.isEmpty()) {
            return Optional.empty();
        }
        Instant ended = closed.get().line().kept().occurredAt();
        return Optional.of((int) Duration.between(began.get(), ended).toMinutes()
                - closed.get().body().breaks());
    }

    static Optional<Integer> points(History history) {
        return history.latest(QualityAssessed.class)
                .map(History.Told::body)
                .map(score -> score.duration()
                        + score.attendance()
                        + score.preparation()
                        + score.conduct()
                        + score.principles()
                        + score.results()
                        + score.closing());
    }

    static Optional<String> level(History history) {
        return history.latest(QualityAssessed.class)
                .map(told -> told.body().level().code());
    }
}
