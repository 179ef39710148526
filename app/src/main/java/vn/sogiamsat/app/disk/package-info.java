/** Stops taking things in before the disk is full, while there is still room for what was taken. */
@NullMarked
package vn.sogiamsat.app.disk;

import org.jspecify.annotations.NullMarked;
