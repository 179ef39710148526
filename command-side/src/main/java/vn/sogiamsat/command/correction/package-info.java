/** Corrections by named persons. */
@NullMarked
package vn.sogiamsat.command.correction;

import org.jspecify.annotations.NullMarked;
