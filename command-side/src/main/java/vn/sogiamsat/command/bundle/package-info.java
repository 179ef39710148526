/** Makes bundles of evidence of what the store, the log and the vault hold. */
@NullMarked
package vn.sogiamsat.command.bundle;

import org.jspecify.annotations.NullMarked;
