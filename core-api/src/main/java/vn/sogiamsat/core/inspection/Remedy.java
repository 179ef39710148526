package vn.sogiamsat.core.inspection;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.sogiamsat.core.event.Labelled;
import vn.sogiamsat.core.event.RemedyAssessed;
import vn.sogiamsat.core.event.RemedyDue;
import vn.sogiamsat.core.event.RemedyReported;

/** What a unit has to remedy, what it reported, and what the inspection said to that; each from earlier to later. */
public record Remedy(Told<RemedyDue> due, List<Told<RemedyReported>> reports, List<Told<RemedyAssessed>> assessments) {
    public Remedy {
        reports = List.copyOf(reports);
        assessments = List.copyOf(assessments);
    }

    /** How a remedy stands on a day. */
    public enum State implements Labelled {
        OPEN("Chưa đến hạn", "Not due yet"),
        OVERDUE("Quá hạn", "Overdue"),
        REPORTED("Đã báo cáo đúng hạn", "Reported in time"),
        REPORTED_LATE("Đã báo cáo, quá hạn", "Reported late"),
        ACCEPTED("Được chấp nhận", "Accepted"),
        NOT_ACCEPTED("Chưa đạt, phải làm lại", "Not accepted");

        private final String vi;
        private final String en;

        State(String vi, String en) {
            this.vi = vi;
            this.en = en;
        }

        @Override
        public String vi() {
            return vi;
        }

        @Override
        public String en() {
            return en;
        }
    }

    public String code() {
        return due.body().code();
    }

    /** Whether nothing has to be done any more. */
    public boolean isAccepted() {
        return newestAssessment().filter(RemedyAssessed::accepted).isPresent();
    }

    /** Whether a report waits for the inspection's word: one came after the newest word, or there is none yet. */
    public boolean isToAssess() {
        return !reports.isEmpty()
                && (assessments.isEmpty()
                        || assessments
                                .getLast()
                                .header()
                                .recordedAt()
                                .isBefore(reports.getLast().header().recordedAt()));
    }

    /** By the last report and what was said to it; a report in time is one of the last day or before. */
    public State state(LocalDate today) {
        if (isAccepted()) {
            return State.ACCEPTED;
        }
        if (!assessments.isEmpty() && !isToAssess()) {
            return State.NOT_ACCEPTED;
        }
        LocalDate last = due.body().due();
        if (reports.isEmpty()) {
            return today.isAfter(last) ? State.OVERDUE : State.OPEN;
        }
        return reports.getFirst().day().isAfter(last) ? State.REPORTED_LATE : State.REPORTED;
    }

    private Optional<RemedyAssessed> newestAssessment() {
        return assessments.isEmpty()
                ? Optional.empty()
                : Optional.of(assessments.getLast().body());
    }
}
