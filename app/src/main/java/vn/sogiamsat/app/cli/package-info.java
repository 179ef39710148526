/** The commands that people type: start, sample, status, stop, migrate. */
@NullMarked
package vn.sogiamsat.app.cli;

import org.jspecify.annotations.NullMarked;
