/** Tests of the rules. */
@NullMarked
package vn.sogiamsat.rules.obligation;

import org.jspecify.annotations.NullMarked;
