/** What was measured, on which machine, as a table that people read and commit. */
@NullMarked
package vn.sogiamsat.benchmarks.report;

import org.jspecify.annotations.NullMarked;
