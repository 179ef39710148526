/** The tree as files: C2SP tlog-tiles. */
@NullMarked
package vn.sogiamsat.log.tile;

import org.jspecify.annotations.NullMarked;
