/** Sending systems: who they are, their keys, what they may send, and what was refused of theirs. */
@NullMarked
package vn.sogiamsat.command.source;

import org.jspecify.annotations.NullMarked;
