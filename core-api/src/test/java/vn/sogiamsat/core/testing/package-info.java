/** Valid submissions and facts of every type, for the tests of this and of other modules. */
@NullMarked
package vn.sogiamsat.core.testing;

import org.jspecify.annotations.NullMarked;
