/** Verifies a bundle of evidence with nothing but the bundle and what the verifier brings along. */
@NullMarked
package vn.sogiamsat.evidence.verify;

import org.jspecify.annotations.NullMarked;
