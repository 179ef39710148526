/** The records of operations and integrity. */
@NullMarked
package vn.sogiamsat.projections.operations;

import org.jspecify.annotations.NullMarked;
