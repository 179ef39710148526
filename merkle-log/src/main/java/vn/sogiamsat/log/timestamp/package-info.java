/** Timestamps of an authority over checkpoints (RFC 3161). */
@NullMarked
package vn.sogiamsat.log.timestamp;

import org.jspecify.annotations.NullMarked;
