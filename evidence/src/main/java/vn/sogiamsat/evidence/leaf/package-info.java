/** The leaves of the ledger's log: what of an event is under the tree's hash. */
@NullMarked
package vn.sogiamsat.evidence.leaf;

import org.jspecify.annotations.NullMarked;
