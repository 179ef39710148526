/** Inspections as those who conduct them, and the units they look at, see them. */
@NullMarked
package vn.sogiamsat.query.inspection;

import org.jspecify.annotations.NullMarked;
