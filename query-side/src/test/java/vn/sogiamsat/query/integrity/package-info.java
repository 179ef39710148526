/** The integrity page says the worst first, and lets only administrators act. */
@NullMarked
package vn.sogiamsat.query.integrity;

import org.jspecify.annotations.NullMarked;
