/** The status page tells plainly what is away, and works all the same. */
@NullMarked
package vn.sogiamsat.query.status;

import org.jspecify.annotations.NullMarked;
