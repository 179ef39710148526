/** The inspection committee's own work: what its members and the inspected units record, and when it is refused. */
@NullMarked
package vn.sogiamsat.command.inspection;

import org.jspecify.annotations.NullMarked;
