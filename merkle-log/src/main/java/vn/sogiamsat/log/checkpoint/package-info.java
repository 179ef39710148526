/** Checkpoints of a log, who cosigned them, whom one trusts, and proofs (C2SP tlog-checkpoint and its kin). */
@NullMarked
package vn.sogiamsat.log.checkpoint;

import org.jspecify.annotations.NullMarked;
