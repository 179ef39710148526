@NullMarked
package vn.sogiamsat.query.imports;

import org.jspecify.annotations.NullMarked;
