/** How commands talk to a running ledger. */
@NullMarked
package vn.sogiamsat.app.machine;

import org.jspecify.annotations.NullMarked;
