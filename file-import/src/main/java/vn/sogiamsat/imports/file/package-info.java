/** Files of offices, read row by row: whichever program wrote them, in constant memory. */
@NullMarked
package vn.sogiamsat.imports.file;

import org.jspecify.annotations.NullMarked;
