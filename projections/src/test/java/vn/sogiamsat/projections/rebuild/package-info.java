/** Rebuilding beside the live indices, with a real Elasticsearch. */
@NullMarked
package vn.sogiamsat.projections.rebuild;

import org.jspecify.annotations.NullMarked;
