package vn.sogiamsat.query.compliance;

import java.util.Map;
import vn.sogiamsat.rules.obligation.Score;
import vn.sogiamsat.rules.obligation.Status;

/** A score as a page shows it. */
record Tally(Score score) {
    static final Tally NOTHING = new Tally(new Score(Map.of()));

    public long count(Status status) {
        return score.count(status);
    }

    public long overdue() {
        return count(Status.OVERDUE);
    }

    public long late() {
        return count(Status.MET_LATE);
    }

    public long dueSoon() {
        return count(Status.DUE_SOON);
    }

    public long unevaluated() {
        return count(Status.NOT_EVALUATED);
    }

    /** All that are there, whatever they come to. */
    public long total() {
        return score.total();
    }

    public long kept() {
        return score.kept();
    }

    public long judged() {
        return score.judged();
    }

    public boolean hasRate() {
        return judged() > 0;
    }

    /** Met late or overdue. */
    public long shortfall() {
        return judged() - kept();
    }

    /** Kept of judged in whole percent, cut off: 100 stands for all of them only. 0 where nothing is judged. */
    public long percent() {
        return hasRate() ? kept() * 100 / judged() : 0;
    }
}
