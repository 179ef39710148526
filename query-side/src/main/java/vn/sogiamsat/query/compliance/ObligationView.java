package vn.sogiamsat.query.compliance;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.view.AuditDoc;
import vn.sogiamsat.core.view.ObligationDoc;
import vn.sogiamsat.query.organisation.UnitLink;
import vn.sogiamsat.rules.obligation.Status;

/**
 * One obligation as a page shows it.
 *
 * @param line by the version that was known
 * @param asOf the moment for which it is shown
 * @param subjectUnit the merged unit it is about; null where it is about none
 * @param evidence the events the user may see, in ledger order
 * @param hidden how many others there are
 * @param versions every version, the oldest first
 */
record ObligationView(
        Line line,
        AsOf asOf,
        @Nullable UnitLink subjectUnit,
        List<AuditDoc> evidence,
        int hidden,
        List<Version> versions) {

    public ObligationDoc doc() {
        return line.doc();
    }

    /** @param status what this version comes to at the moment; null where it does not exist yet then */
    record Version(ObligationDoc doc, @Nullable Status status, boolean shown) {}

    /** The unit that answers for it. */
    public UUID unitId() {
        return line.doc().unit().id();
    }
}
