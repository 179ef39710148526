/** Tests of the rules. */
@NullMarked
package vn.sogiamsat.rules.engine;

import org.jspecify.annotations.NullMarked;
