/** Tests of the scores. */
@NullMarked
package vn.sogiamsat.rules.score;

import org.jspecify.annotations.NullMarked;
