@NullMarked
package vn.sogiamsat.log;

import org.jspecify.annotations.NullMarked;
