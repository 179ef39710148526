/** The Merkle tree of RFC 6962, section 2.1, and its proofs (RFC 9162, section 2.1). */
@NullMarked
package vn.sogiamsat.log.tree;

import org.jspecify.annotations.NullMarked;
