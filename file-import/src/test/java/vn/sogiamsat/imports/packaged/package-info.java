@NullMarked
package vn.sogiamsat.imports.packaged;

import org.jspecify.annotations.NullMarked;
