/**
 * The ledger's tamper-evident log: every event that has a position becomes a leaf of a Merkle tree, whose checkpoints
 * are signed, shown to witnesses and kept outside.
 */
@NullMarked
package vn.sogiamsat.command.log;

import org.jspecify.annotations.NullMarked;
