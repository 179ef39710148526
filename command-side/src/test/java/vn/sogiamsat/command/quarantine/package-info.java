/** Tests of what becomes of faulty submissions. */
@NullMarked
package vn.sogiamsat.command.quarantine;

import org.jspecify.annotations.NullMarked;
