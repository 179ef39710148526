/** Puts on record what persons decide on rulebooks and obligations, and opens months. */
@NullMarked
package vn.sogiamsat.command.compliance;

import org.jspecify.annotations.NullMarked;
