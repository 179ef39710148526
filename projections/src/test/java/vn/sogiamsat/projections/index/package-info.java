/** Tests of the indices on a real Elasticsearch. */
@NullMarked
package vn.sogiamsat.projections.index;

import org.jspecify.annotations.NullMarked;
