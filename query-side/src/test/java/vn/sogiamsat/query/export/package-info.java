@NullMarked
package vn.sogiamsat.query.export;

import org.jspecify.annotations.NullMarked;
