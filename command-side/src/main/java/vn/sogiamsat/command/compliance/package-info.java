/**
 * Puts on record what persons decide on rulebooks and obligations, and keeps the calendar: months opened, days closed.
 */
@NullMarked
package vn.sogiamsat.command.compliance;

import org.jspecify.annotations.NullMarked;
