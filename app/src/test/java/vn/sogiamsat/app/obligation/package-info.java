/** Obligations through the whole house. */
@NullMarked
package vn.sogiamsat.app.obligation;

import org.jspecify.annotations.NullMarked;
