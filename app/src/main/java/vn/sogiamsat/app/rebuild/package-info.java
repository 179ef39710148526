/** Follows rebuilds of the views from the command line. */
@NullMarked
package vn.sogiamsat.app.rebuild;

import org.jspecify.annotations.NullMarked;
