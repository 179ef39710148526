/** Servers that the tests of one JVM share. */
@NullMarked
package vn.sogiamsat.servers.testing;

import org.jspecify.annotations.NullMarked;
