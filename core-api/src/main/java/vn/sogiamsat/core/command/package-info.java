/** Commands and queries by which the sides speak to each other. */
@NullMarked
package vn.sogiamsat.core.command;

import org.jspecify.annotations.NullMarked;
