/** The commands that people type: start, sample, status, stop, rebuild, user, migrate. */
@NullMarked
package vn.sogiamsat.app.cli;

import org.jspecify.annotations.NullMarked;
