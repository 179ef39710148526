/** Tests of the documents as pure functions of facts. */
@NullMarked
package vn.sogiamsat.projections.fold;

import org.jspecify.annotations.NullMarked;
