/** Keeps the live generation of each projection's indices, and fills, compares and shows the next one when asked. */
@NullMarked
package vn.sogiamsat.projections.rebuild;

import org.jspecify.annotations.NullMarked;
