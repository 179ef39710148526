/** Obligations in versions, and what they come to at a moment. */
@NullMarked
package vn.sogiamsat.rules.obligation;

import org.jspecify.annotations.NullMarked;
