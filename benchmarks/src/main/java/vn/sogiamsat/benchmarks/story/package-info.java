/** What senders tell in the benchmarks: units, members, and meetings from their invitation to their result. */
@NullMarked
package vn.sogiamsat.benchmarks.story;

import org.jspecify.annotations.NullMarked;
