package vn.sogiamsat.query.compliance;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.view.AuditDoc;

/**
 * Why a figure is another one than on a day before, down to obligations and events.
 *
 * @param rows the first few, what became known last first
 * @param events those by which most became known, the most first
 */
record Changed(Figure figure, List<Change> rows, List<Gone> gone, List<OfEvent> events) {

    /** @param event null where the user may not see it */
    record OfEvent(@Nullable AuditDoc event, long obligations) {}
}
