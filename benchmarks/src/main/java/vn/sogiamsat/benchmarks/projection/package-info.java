/** A full replay into Elasticsearch, against reading alone and against writing the same documents alone. */
@NullMarked
package vn.sogiamsat.benchmarks.projection;

import org.jspecify.annotations.NullMarked;
