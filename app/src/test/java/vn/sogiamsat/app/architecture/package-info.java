/** Holds the direction of the arrows between and inside the modules. */
@NullMarked
package vn.sogiamsat.app.architecture;

import org.jspecify.annotations.NullMarked;
