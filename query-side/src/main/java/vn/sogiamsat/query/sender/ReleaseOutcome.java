package vn.sogiamsat.query.sender;

import java.util.List;
import vn.sogiamsat.core.command.LedgerQuery.Quarantined;
import vn.sogiamsat.core.command.LedgerQuery.Reason;

/**
 * What came, or would come, of releasing one submission.
 *
 * @param done whether it was released
 * @param status what the door would answer it
 * @param reasons why not
 */
record ReleaseOutcome(Quarantined submission, boolean done, int status, List<Reason> reasons) {
    ReleaseOutcome {
        reasons = List.copyOf(reasons);
    }
}
