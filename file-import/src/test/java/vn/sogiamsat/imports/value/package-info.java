@NullMarked
package vn.sogiamsat.imports.value;

import org.jspecify.annotations.NullMarked;
