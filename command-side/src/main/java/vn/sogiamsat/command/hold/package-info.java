/** Legal holds: what must be kept, and the look that everything that destroys takes at them first. */
@NullMarked
package vn.sogiamsat.command.hold;

import org.jspecify.annotations.NullMarked;
