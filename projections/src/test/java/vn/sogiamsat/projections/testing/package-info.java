/** What the tests of the projections share. */
@NullMarked
package vn.sogiamsat.projections.testing;

import org.jspecify.annotations.NullMarked;
