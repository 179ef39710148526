/** What stands in cells: days, times, words, texts. */
@NullMarked
package vn.sogiamsat.imports.value;

import org.jspecify.annotations.NullMarked;
