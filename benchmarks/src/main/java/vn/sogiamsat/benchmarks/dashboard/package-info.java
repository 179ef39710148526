/** The dashboard of a province, one district and one cell, against a single query over the same index. */
@NullMarked
package vn.sogiamsat.benchmarks.dashboard;

import org.jspecify.annotations.NullMarked;
