/** Measures the tamper-evident log: appending, proving, verifying. */
@NullMarked
package vn.sogiamsat.benchmarks.log;

import org.jspecify.annotations.NullMarked;
