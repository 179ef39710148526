/** Load programs, each paired in one run with the raw thing it is compared to. */
@NullMarked
package vn.sogiamsat.benchmarks;

import org.jspecify.annotations.NullMarked;
