@NullMarked
package vn.sogiamsat.log.note;

import org.jspecify.annotations.NullMarked;
