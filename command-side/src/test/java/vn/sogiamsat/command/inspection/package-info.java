/** What is recorded in inspections, and what is refused. */
@NullMarked
package vn.sogiamsat.command.inspection;

import org.jspecify.annotations.NullMarked;
