/** The operator's door to rebuilding the views; the work is done by the projections. */
@NullMarked
package vn.sogiamsat.command.rebuild;

import org.jspecify.annotations.NullMarked;
