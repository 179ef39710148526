package vn.sogiamsat.query.compliance;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.view.ObligationDoc;
import vn.sogiamsat.rules.obligation.Status;

/** Statuses as far as a figure tells them apart: what is not due yet is one, whether it is due soon or not. */
enum Stage {
    /** It does not exist yet, or nothing was known of it. */
    ABSENT,
    PENDING(Status.OPEN, Status.DUE_SOON),
    MET(Status.MET),
    MET_LATE(Status.MET_LATE),
    OVERDUE(Status.OVERDUE),
    WAIVED(Status.WAIVED),
    NOT_APPLICABLE(Status.NOT_APPLICABLE),
    NOT_EVALUATED(Status.NOT_EVALUATED);

    private final List<Status> statuses;

    Stage(Status... statuses) {
        this.statuses = List.of(statuses);
    }

    /** None for {@link #ABSENT}. */
    List<Status> statuses() {
        return statuses;
    }

    /** @param doc null where nothing was known */
    static Stage of(@Nullable ObligationDoc doc, Instant moment) {
        return doc == null ? ABSENT : of(Known.obligation(doc).at(moment, AsOf.SOON));
    }

    private static Stage of(Optional<Status> status) {
        return status.map(Stage::of).orElse(ABSENT);
    }

    private static Stage of(Status status) {
        return switch (status) {
            case OPEN, DUE_SOON -> PENDING;
            case MET -> MET;
            case MET_LATE -> MET_LATE;
            case OVERDUE -> OVERDUE;
            case WAIVED -> WAIVED;
            case NOT_APPLICABLE -> NOT_APPLICABLE;
            case NOT_EVALUATED -> NOT_EVALUATED;
        };
    }
}
