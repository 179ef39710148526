/** Tests of sending samples to a running ledger. */
@NullMarked
package vn.sogiamsat.app.sample;

import org.jspecify.annotations.NullMarked;
