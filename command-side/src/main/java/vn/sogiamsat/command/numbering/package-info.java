/** Which numbers are missing where a source numbers what it sends. */
@NullMarked
package vn.sogiamsat.command.numbering;

import org.jspecify.annotations.NullMarked;
