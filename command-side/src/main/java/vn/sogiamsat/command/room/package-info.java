/** Lets nothing begin that the disk has no room for, so that what was begun can be ended. */
@NullMarked
package vn.sogiamsat.command.room;

import org.jspecify.annotations.NullMarked;
