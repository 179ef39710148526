/** How fast rules are judged, without any server. */
@NullMarked
package vn.sogiamsat.benchmarks.rules;

import org.jspecify.annotations.NullMarked;
