/** Follows a verification of the whole ledger from the command line. */
@NullMarked
package vn.sogiamsat.app.verify;

import org.jspecify.annotations.NullMarked;
