/** Reads and writes the documents of the views, patient where Elasticsearch is away and exact where it refuses. */
@NullMarked
package vn.sogiamsat.projections.write;

import org.jspecify.annotations.NullMarked;
