/** Withdrawing a fact on a named person's word; the fact stays visible. */
@NullMarked
package vn.sogiamsat.query.correction;

import org.jspecify.annotations.NullMarked;
