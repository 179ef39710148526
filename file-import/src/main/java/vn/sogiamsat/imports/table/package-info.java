/** The tables that can be imported, and what their columns mean. */
@NullMarked
package vn.sogiamsat.imports.table;

import org.jspecify.annotations.NullMarked;
