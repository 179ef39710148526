/** Keeps a whole ledger elsewhere while it runs, and puts it back. */
@NullMarked
package vn.sogiamsat.app.backup;

import org.jspecify.annotations.NullMarked;
