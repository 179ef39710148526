/** The indices of the views: their mappings, and how they come into being. */
@NullMarked
package vn.sogiamsat.projections.index;

import org.jspecify.annotations.NullMarked;
