/** Faulty submissions: kept encrypted until a person releases or rejects them, each step an event. */
@NullMarked
package vn.sogiamsat.command.quarantine;

import org.jspecify.annotations.NullMarked;
