/** Tests of the rules. */
@NullMarked
package vn.sogiamsat.rules.book;

import org.jspecify.annotations.NullMarked;
