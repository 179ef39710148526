/** Sends a folder of recorded submissions to a running ledger, as the sending systems would have done. */
@NullMarked
package vn.sogiamsat.app.sample;

import org.jspecify.annotations.NullMarked;
