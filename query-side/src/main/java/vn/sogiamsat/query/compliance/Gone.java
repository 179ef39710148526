package vn.sogiamsat.query.compliance;

import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.view.AuditDoc;

/**
 * An obligation that was of the months and units on the day before, and is not any longer.
 *
 * @param line as it stood on the day before, by what was known then
 * @param event by which it went; null where the user may not see it
 */
record Gone(Line line, @Nullable AuditDoc event) {}
