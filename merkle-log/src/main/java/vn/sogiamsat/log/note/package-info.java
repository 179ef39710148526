/** Signed notes (C2SP signed-note) with Ed25519 keys, in the text forms of Go's note package. */
@NullMarked
package vn.sogiamsat.log.note;

import org.jspecify.annotations.NullMarked;
