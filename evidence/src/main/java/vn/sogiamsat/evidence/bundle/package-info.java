/** A bundle of evidence: one ZIP with all that somebody needs who checks events without the ledger. */
@NullMarked
package vn.sogiamsat.evidence.bundle;

import org.jspecify.annotations.NullMarked;
