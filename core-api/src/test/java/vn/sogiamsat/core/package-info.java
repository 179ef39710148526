/** Tests of the language. */
@NullMarked
package vn.sogiamsat.core;

import org.jspecify.annotations.NullMarked;
