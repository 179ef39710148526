/** Puts facts on record: claims each once, stamps it, lets its aggregate see it, and appends it. */
@NullMarked
package vn.sogiamsat.command.record;

import org.jspecify.annotations.NullMarked;
