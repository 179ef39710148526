@NullMarked
package vn.sogiamsat.imports.archive;

import org.jspecify.annotations.NullMarked;
