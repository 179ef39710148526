/** Bundles of evidence as people ask for them: what goes in, why, and the report that lies in each. */
@NullMarked
package vn.sogiamsat.query.evidence;

import org.jspecify.annotations.NullMarked;
