@NullMarked
package vn.sogiamsat.imports.table;

import org.jspecify.annotations.NullMarked;
