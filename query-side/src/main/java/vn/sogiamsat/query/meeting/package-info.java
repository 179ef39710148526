/** Meetings: the list, and one meeting with everything that was told of it. */
@NullMarked
package vn.sogiamsat.query.meeting;

import org.jspecify.annotations.NullMarked;
