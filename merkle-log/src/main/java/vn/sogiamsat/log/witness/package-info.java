/** A witness: it cosigns checkpoints of logs that never take back what they once said (C2SP tlog-witness). */
@NullMarked
package vn.sogiamsat.log.witness;

import org.jspecify.annotations.NullMarked;
