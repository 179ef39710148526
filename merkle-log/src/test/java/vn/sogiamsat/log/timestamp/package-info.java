@NullMarked
package vn.sogiamsat.log.timestamp;

import org.jspecify.annotations.NullMarked;
