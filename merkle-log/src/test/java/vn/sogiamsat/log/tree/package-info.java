@NullMarked
package vn.sogiamsat.log.tree;

import org.jspecify.annotations.NullMarked;
