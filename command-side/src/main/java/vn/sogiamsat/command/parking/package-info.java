/** Events that administrators tell a view to leave out. */
@NullMarked
package vn.sogiamsat.command.parking;

import org.jspecify.annotations.NullMarked;
