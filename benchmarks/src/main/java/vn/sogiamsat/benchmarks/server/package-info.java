/** The private servers and the application under load, each a process of its own. */
@NullMarked
package vn.sogiamsat.benchmarks.server;

import org.jspecify.annotations.NullMarked;
