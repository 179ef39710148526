/** Bundles hold what was asked for and may be seen, without gaps, and a report that tells of each event. */
@NullMarked
package vn.sogiamsat.query.evidence;

import org.jspecify.annotations.NullMarked;
