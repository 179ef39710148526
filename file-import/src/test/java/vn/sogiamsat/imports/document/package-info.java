@NullMarked
package vn.sogiamsat.imports.document;

import org.jspecify.annotations.NullMarked;
