/** Tests that run {@code ./ledger} itself, with its real processes; after the executable jar is made. */
@NullMarked
package vn.sogiamsat.app.processes;

import org.jspecify.annotations.NullMarked;
