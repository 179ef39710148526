/** A file through the pages, against the same number of events in batches at the intake. */
@NullMarked
package vn.sogiamsat.benchmarks.imports;

import org.jspecify.annotations.NullMarked;
