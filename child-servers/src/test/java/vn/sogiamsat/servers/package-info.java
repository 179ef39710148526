/** Tests of the child servers. */
@NullMarked
package vn.sogiamsat.servers;

import org.jspecify.annotations.NullMarked;
