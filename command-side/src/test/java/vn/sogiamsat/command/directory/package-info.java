/** Tests of what codes mean, and of the tree that intake judges by. */
@NullMarked
package vn.sogiamsat.command.directory;

import org.jspecify.annotations.NullMarked;
