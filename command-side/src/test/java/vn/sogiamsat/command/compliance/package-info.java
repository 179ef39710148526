/** Rulebooks, what is decided under them, and months, against a real database. */
@NullMarked
package vn.sogiamsat.command.compliance;

import org.jspecify.annotations.NullMarked;
