/** Counts what obligations come to at the ends of days, as it was known then. */
@NullMarked
package vn.sogiamsat.rules.score;

import org.jspecify.annotations.NullMarked;
