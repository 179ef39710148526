/** Stored bytes of one fact of every type and revision, kept for ever. */
@NullMarked
package vn.sogiamsat.core.frozen;

import org.jspecify.annotations.NullMarked;
