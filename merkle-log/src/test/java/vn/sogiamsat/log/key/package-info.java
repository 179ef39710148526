@NullMarked
package vn.sogiamsat.log.key;

import org.jspecify.annotations.NullMarked;
