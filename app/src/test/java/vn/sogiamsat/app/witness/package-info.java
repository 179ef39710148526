@NullMarked
package vn.sogiamsat.app.witness;

import org.jspecify.annotations.NullMarked;
