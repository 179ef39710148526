package vn.sogiamsat.query.compliance;

import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.view.AuditDoc;
import vn.sogiamsat.rules.obligation.Status;

/**
 * An obligation that stands otherwise than before.
 *
 * @param line as it stands now
 * @param before null where it was not there, or nothing was known of it
 * @param told whether what is known now became known since then; where it is not, time alone made the difference
 * @param event by which it became known; null where nothing was told, or where the user may not see it
 */
record Change(
        Line line,
        Why why,
        @Nullable Status before,
        boolean told,
        @Nullable AuditDoc event) {}
