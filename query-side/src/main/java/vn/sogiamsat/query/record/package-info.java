/** Clerks record a meeting: what is typed waits as a draft, and becomes facts through the intake. */
@NullMarked
package vn.sogiamsat.query.record;

import org.jspecify.annotations.NullMarked;
