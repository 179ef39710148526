/** Packages of disconnected offices: written, and read once every byte was held against what was signed. */
@NullMarked
package vn.sogiamsat.imports.packaged;

import org.jspecify.annotations.NullMarked;
