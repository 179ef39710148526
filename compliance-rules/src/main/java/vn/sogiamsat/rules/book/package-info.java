/** Rulebooks: what a regulation demands, as data that is checked before it has any effect. */
@NullMarked
package vn.sogiamsat.rules.book;

import org.jspecify.annotations.NullMarked;
