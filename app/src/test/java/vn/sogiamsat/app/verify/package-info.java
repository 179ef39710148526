@NullMarked
package vn.sogiamsat.app.verify;

import org.jspecify.annotations.NullMarked;
