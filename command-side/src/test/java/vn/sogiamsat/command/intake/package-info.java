/** Tests of the front door, over HTTP. */
@NullMarked
package vn.sogiamsat.command.intake;

import org.jspecify.annotations.NullMarked;
