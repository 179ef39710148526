/** What holds keep. */
@NullMarked
package vn.sogiamsat.command.hold;

import org.jspecify.annotations.NullMarked;
