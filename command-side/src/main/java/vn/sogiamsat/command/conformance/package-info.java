/** Checks how well a source sends: ten steps at a door behind which nothing is kept, and a verdict. */
@NullMarked
package vn.sogiamsat.command.conformance;

import org.jspecify.annotations.NullMarked;
