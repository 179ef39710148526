@NullMarked
package vn.sogiamsat.log.witness;

import org.jspecify.annotations.NullMarked;
