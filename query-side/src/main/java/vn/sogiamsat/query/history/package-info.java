/** One unit or one person: what they were on a day, and everything that was told of them. */
@NullMarked
package vn.sogiamsat.query.history;

import org.jspecify.annotations.NullMarked;
