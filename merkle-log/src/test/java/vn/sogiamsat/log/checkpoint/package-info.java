@NullMarked
package vn.sogiamsat.log.checkpoint;

import org.jspecify.annotations.NullMarked;
