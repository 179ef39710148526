/** Tests of the meetings' list. */
@NullMarked
package vn.sogiamsat.query.meeting;

import org.jspecify.annotations.NullMarked;
