@NullMarked
package vn.sogiamsat.imports.file;

import org.jspecify.annotations.NullMarked;
