/**
 * Judges the ledger by its rulebooks and writes what is known of each obligation, the scores of days, and the rulebooks
 * themselves.
 */
@NullMarked
package vn.sogiamsat.projections.obligation;

import org.jspecify.annotations.NullMarked;
