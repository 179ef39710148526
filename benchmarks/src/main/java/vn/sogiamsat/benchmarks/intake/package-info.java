/** Events over HTTP into the store, against raw inserts of the same rows. */
@NullMarked
package vn.sogiamsat.benchmarks.intake;

import org.jspecify.annotations.NullMarked;
