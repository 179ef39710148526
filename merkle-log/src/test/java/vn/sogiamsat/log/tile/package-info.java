@NullMarked
package vn.sogiamsat.log.tile;

import org.jspecify.annotations.NullMarked;
